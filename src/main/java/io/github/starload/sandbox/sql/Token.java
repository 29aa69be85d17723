package io.github.starload.sandbox.sql;

/// A piece of a statement.
///
/// @param kind what it is
/// @param text as it stands in the statement, quotes included
/// @param start offset of its first character
public record Token(Kind kind, String text, int start) {

  /// Kinds of tokens; blanks and comments are none.
  public enum Kind {
    /// Unquoted identifier or keyword.
    WORD,
    /// `"identifier"`.
    QUOTED,
    /// `'literal'`, with doubled quotes and backslash escapes.
    LITERAL,
    NUMBER,
    /// One character of punctuation or operator.
    SYMBOL
  }

  public int end() {
    return start + text.length();
  }

  /// Whether it is this keyword, in any case.
  public boolean is(String keyword) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(keyword);
  }

  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /// The identifier meant, folded to lower case whether quoted or not, as Redshift does
  /// (`redshift-facts.md` section 3.2): ASCII letters only.
  public String name() {
    return Names.fold(
        kind == Kind.QUOTED ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text);
  }

  /// The value of a literal with doubled quotes made single and backslashes left alone: COPY's
  /// `NULL AS '\N'` means a backslash and an N (`redshift-facts.md` section 1.6).
  public String value() {
    return kind == Kind.LITERAL ? text.substring(1, text.length() - 1).replace("''", "'") : text;
  }
}
