package io.github.starload.profile;

import io.github.starload.type.Utf8Text;
import java.util.List;
import java.util.Optional;

/// The form of values that nobody types by hand and that are therefore identifiers.
public enum IdForm {
  /// 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
  UUID {
    @Override
    boolean fits(Utf8Text text) {
      return text.length() == 36
          && every(text, (c, at) -> isGap(at) ? c == '-' : isHex(c) || (c >= 'A' && c <= 'F'));
    }
  },
  /// 24 hexadecimal digits, as document databases make them.
  OBJECT_ID {
    @Override
    boolean fits(Utf8Text text) {
      return text.length() == 24 && every(text, (c, _) -> isHex(c));
    }
  },
  /// 26 digits to the base 32, without I, L, O and U.
  ULID {
    @Override
    boolean fits(Utf8Text text) {
      return text.length() == 26
          && every(text, (c, at) -> at == 0 ? c >= '0' && c <= '7' : isBase32(c));
    }
  },
  /// 16, 32 or 40 hexadecimal digits, at least one of them a letter.
  HEX {
    @Override
    boolean fits(Utf8Text text) {
      boolean isLong = text.length() == 16 || text.length() == 32 || text.length() == 40;
      return isLong && every(text, (c, _) -> isHex(c)) && !every(text, (c, _) -> c <= '9');
    }
  };

  private static final List<IdForm> FORMS = List.of(values());

  abstract boolean fits(Utf8Text text);

  /// The form of one text, or empty.
  static Optional<IdForm> of(Utf8Text text) {
    for (IdForm form : FORMS) {
      if (form.fits(text)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  @FunctionalInterface
  private interface Rule {
    boolean allows(int character, int at);
  }

  private static boolean every(Utf8Text text, Rule rule) {
    for (int at = 0; at < text.length(); at++) {
      if (!rule.allows(text.bytes()[text.begin() + at], at)) {
        return false;
      }
    }
    return true;
  }

  /// Where a UUID has its hyphens.
  private static boolean isGap(int at) {
    return at == 8 || at == 13 || at == 18 || at == 23;
  }

  private static boolean isHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  private static boolean isBase32(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z' && c != 'I' && c != 'L' && c != 'O' && c != 'U');
  }
}
