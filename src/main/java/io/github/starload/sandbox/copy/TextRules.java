package io.github.starload.sandbox.copy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Texts (`redshift-facts.md` sections 1.6 and 3): lengths count UTF-8 bytes.
final class TextRules {
  private TextRules() {}

  /// Trailing blanks beyond the length are cut without an error, anything else is one.
  static void varchar(Field field, RowBuffer row, int bytes) throws BadField {
    check(field);
    int to = field.to();
    while (to - field.from() > bytes && field.data()[to - 1] == ' ') {
      to--;
    }
    if (to - field.from() > bytes) {
      throw new BadField(
          LoadErrorCode.TOO_LONG, field.length() + " bytes, " + bytes + " are allowed");
    }
    row.bytes(field.data(), field.from(), to);
  }

  /// Text without a limit of its own: SUPER, whose JSON PostgreSQL reads.
  static void utf8(Field field, RowBuffer row) throws BadField {
    check(field);
    row.bytes(field.data(), field.from(), field.to());
  }

  private static void check(Field field) throws BadField {
    boolean ascii = true;
    for (int i = field.from(); i < field.to(); i++) {
      byte b = field.data()[i];
      if (b == 0) {
        throw new BadField(LoadErrorCode.NUL, "");
      }
      ascii &= b > 0;
    }
    if (!ascii) {
      try {
        var _ =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(field.data(), field.from(), field.length()));
      } catch (CharacterCodingException e) {
        throw new BadField(LoadErrorCode.UTF8, "");
      }
    }
  }
}
