package io.github.starload.export.dbt;

/// Text among Jinja.
final class Jinja {
  private Jinja() {}

  /// The text as dbt shall show it: dbt renders descriptions, so what looks like Jinja is marked as
  /// none.
  static String raw(String text) {
    boolean likeJinja = text.contains("{{") || text.contains("{%") || text.contains("{#");
    return likeJinja
        ? "{% raw %}" + text.replace("{% endraw", "{ % endraw") + "{% endraw %}"
        : text;
  }
}
