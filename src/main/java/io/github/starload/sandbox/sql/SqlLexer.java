package io.github.starload.sandbox.sql;

import io.github.starload.sandbox.wire.SqlError;
import java.util.ArrayList;
import java.util.List;

/// Splits SQL text into tokens, so that a keyword inside a literal, a quoted name or a comment
/// fools nobody. Redshift has no dollar quoting; `$1` is a number here.
final class SqlLexer {
  private final String sql;
  private int at;

  private SqlLexer(String sql) {
    this.sql = sql;
  }

  /// All tokens in order.
  ///
  /// @throws SqlError 42601 when a quote or a comment does not end
  static List<Token> tokens(String sql) {
    return new SqlLexer(sql).all();
  }

  private List<Token> all() {
    List<Token> tokens = new ArrayList<>();
    while (true) {
      skipBlanksAndComments();
      if (at >= sql.length()) {
        return tokens;
      }
      int start = at;
      Token.Kind kind = next();
      tokens.add(new Token(kind, sql.substring(start, at), start));
    }
  }

  private void skipBlanksAndComments() {
    while (at < sql.length()) {
      if (Character.isWhitespace(sql.charAt(at))) {
        at++;
      } else if (sql.startsWith("--", at)) {
        int end = sql.indexOf('\n', at);
        at = end < 0 ? sql.length() : end + 1;
      } else if (sql.startsWith("/*", at)) {
        skipBlockComment();
      } else {
        return;
      }
    }
  }

  private void skipBlockComment() {
    int depth = 0;
    do {
      if (sql.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (sql.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else if (at >= sql.length()) {
        throw SqlError.syntax("unterminated /* comment");
      } else {
        at++;
      }
    } while (depth > 0);
  }

  private Token.Kind next() {
    char c = sql.charAt(at);
    if (c == '\'') {
      quoted('\'', true);
      return Token.Kind.LITERAL;
    }
    if (c == '"') {
      quoted('"', false);
      return Token.Kind.QUOTED;
    }
    if (Character.isDigit(c) || c == '$') {
      at++;
      while (at < sql.length() && (Character.isDigit(sql.charAt(at)) || sql.charAt(at) == '.')) {
        at++;
      }
      return Token.Kind.NUMBER;
    }
    if (wordStart(c)) {
      while (at < sql.length() && wordPart(sql.charAt(at))) {
        at++;
      }
      return Token.Kind.WORD;
    }
    at++;
    return Token.Kind.SYMBOL;
  }

  private void quoted(char quote, boolean backslashEscapes) {
    int start = at++;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == quote) {
        if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
          at += 2;
          continue;
        }
        at++;
        return;
      }
      at += backslashEscapes && c == '\\' && at + 1 < sql.length() ? 2 : 1;
    }
    throw SqlError.syntax(
        "unterminated quoted text at or near \""
            + sql.substring(start, Math.min(sql.length(), start + 30))
            + "\"");
  }

  private static boolean wordStart(char c) {
    return c == '_' || c == '#' || Character.isLetter(c) || c > 127;
  }

  private static boolean wordPart(char c) {
    return wordStart(c) || c == '$' || Character.isDigit(c);
  }
}
