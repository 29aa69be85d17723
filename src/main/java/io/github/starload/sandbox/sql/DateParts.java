package io.github.starload.sandbox.sql;

import java.util.List;

/// The bare word in `DATEDIFF(day, a, b)` and `DATEADD(day, 1, a)`, which PostgreSQL would take for
/// a column; the functions themselves are in the relay's `catalog.sql`.
final class DateParts {
  private DateParts() {}

  /// Whether the token at `index` is a date part.
  static boolean isOne(List<Token> tokens, int index) {
    return index >= 2
        && index + 1 < tokens.size()
        && tokens.get(index).kind() == Token.Kind.WORD
        && tokens.get(index - 1).is("(")
        && (tokens.get(index - 2).is("DATEDIFF") || tokens.get(index - 2).is("DATEADD"))
        && tokens.get(index + 1).is(",");
  }
}
