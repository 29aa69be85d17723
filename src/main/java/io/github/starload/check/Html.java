package io.github.starload.check;

import java.util.function.Consumer;

/// Writes HTML elements; every text is escaped, so that no name or value of the data can become
/// markup.
final class Html {
  private final StringBuilder page = new StringBuilder();

  /// An element of other elements.
  ///
  /// @param style its class, empty for none
  Html element(String tag, String style, Consumer<Html> content) {
    begin(tag, style);
    content.accept(this);
    page.append("</").append(tag).append(">\n");
    return this;
  }

  /// An element of text.
  Html text(String tag, String style, String text) {
    begin(tag, style);
    page.append(escaped(text)).append("</").append(tag).append(">\n");
    return this;
  }

  /// A part that a reader can unfold.
  Html folded(String title, Consumer<Html> content) {
    return element("details", "", fold -> content.accept(fold.text("summary", "", title)));
  }

  /// Text that is no data and is markup already, such as a style sheet of ours.
  Html ours(String markup) {
    page.append(markup);
    return this;
  }

  private void begin(String tag, String style) {
    page.append('<').append(tag);
    if (!style.isEmpty()) {
      page.append(" class=\"").append(escaped(style)).append('"');
    }
    page.append('>');
  }

  /// What HTML reads as the same characters; characters that no page may hold become U+FFFD.
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(shown(point) ? point : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean shown(int point) {
    boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
    boolean turnsText =
        (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    return !control && !turnsText && Character.getType(point) != Character.SURROGATE;
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
