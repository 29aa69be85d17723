package io.github.starload.export.airflow;

import java.util.List;
import java.util.stream.Collectors;

/// Values as Python writes them.
final class PythonText {
  private PythonText() {}

  /// A string literal in ASCII, whatever the text holds.
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                literal.append('\\').appendCodePoint(c);
              } else if (c >= ' ' && c < 0x7f) {
                literal.appendCodePoint(c);
              } else {
                literal.append(String.format("\\U%08x", c));
              }
            });
    return literal.append('"').toString();
  }

  /// A list of string literals.
  static String list(List<String> texts) {
    return texts.stream().map(PythonText::literal).collect(Collectors.joining(", ", "[", "]"));
  }
}
