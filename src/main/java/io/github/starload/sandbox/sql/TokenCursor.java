package io.github.starload.sandbox.sql;

import io.github.starload.sandbox.wire.SqlError;
import java.util.List;

/// Walks over the tokens of one statement.
public final class TokenCursor {
  private final List<Token> tokens;
  private int at;

  public TokenCursor(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  public boolean atEnd() {
    return at >= tokens.size();
  }

  /// Whether the next tokens are these keywords; does not move.
  public boolean sees(String... keywords) {
    for (int i = 0; i < keywords.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(keywords[i])) {
        return false;
      }
    }
    return true;
  }

  /// Moves past these keywords when they come next.
  public boolean skip(String... keywords) {
    if (!sees(keywords)) {
      return false;
    }
    at += keywords.length;
    return true;
  }

  /// Moves past these keywords.
  ///
  /// @throws SqlError 42601 when something else comes next
  public void expect(String... keywords) {
    if (!skip(keywords)) {
      throw unexpected();
    }
  }

  /// The next token; moves past it.
  public Token take() {
    if (atEnd()) {
      throw unexpected();
    }
    return tokens.get(at++);
  }

  /// The next token; does not move.
  public Token peek() {
    if (atEnd()) {
      throw unexpected();
    }
    return tokens.get(at);
  }

  /// A folded identifier.
  public String takeName() {
    if (atEnd() || !peek().isName()) {
      throw unexpected();
    }
    String name = take().name();
    Names.checkLength(name);
    return name;
  }

  /// The value of a literal.
  public String takeLiteral() {
    if (atEnd() || peek().kind() != Token.Kind.LITERAL) {
      throw unexpected();
    }
    return take().value();
  }

  /// A whole number that is not negative.
  public int takeNumber() {
    if (atEnd() || !peek().text().matches("\\d{1,9}")) {
      throw unexpected();
    }
    return Integer.parseInt(take().text());
  }

  /// `name` or `schema.name`, quoted for PostgreSQL.
  public String takeQualifiedName() {
    StringBuilder name = new StringBuilder(Names.quote(takeName()));
    while (skip(".")) {
      name.append('.').append(Names.quote(takeName()));
    }
    return name.toString();
  }

  /// "syntax error at or near …", 42601.
  public SqlError unexpected() {
    return SqlError.syntax(
        atEnd()
            ? "syntax error at end of input"
            : "syntax error at or near \"" + tokens.get(at).text() + "\"");
  }
}
