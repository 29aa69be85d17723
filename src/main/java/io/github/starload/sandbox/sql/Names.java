package io.github.starload.sandbox.sql;

import io.github.starload.sandbox.wire.SqlError;
import java.nio.charset.StandardCharsets;

/// Identifiers.
public final class Names {
  /// PostgreSQL keeps 63 bytes of a name where Redshift keeps 127 (`redshift-facts.md` section
  /// 3.2). Cutting in silence could make two names one, so a longer name is refused.
  private static final int LONGEST_BYTES = 63;

  private Names() {}

  /// Lower case for ASCII letters, everything else as it is.
  public static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return folded.toString();
  }

  /// A name between quotes.
  public static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /// A text between single quotes, safe whether or not backslashes are escapes.
  public static String literal(String text) {
    return "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
  }

  static void checkLength(String name) {
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      throw SqlError.notEmulated(
          "names longer than " + LONGEST_BYTES + " bytes, such as \"" + name + "\"",
          "shorten the name, or load into Redshift");
    }
  }
}
