package io.github.starload.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownWrapTest {
  private static final String NINETY = "word ".repeat(17).strip() + " ninth";

  @Test
  void wordsTooManyBeginTheNextLineOfTheParagraph() {
    assertThat(MarkdownWrap.wrap("  /// " + NINETY + " and more\n  /// text.\n  int x;\n"))
        .isEqualTo("  /// " + NINETY + "\n  /// and more text.\n  int x;\n");
  }

  @Test
  void wordsTooManyGetTheirOwnLineBeforeAnythingElse() {
    assertThat(MarkdownWrap.wrap("/// " + NINETY + " and more\n///\n/// Text."))
        .isEqualTo("/// " + NINETY + " and\n/// more\n///\n/// Text.");
    assertThat(MarkdownWrap.wrap("/// " + NINETY + " and more\n/// - item"))
        .isEqualTo("/// " + NINETY + " and\n/// more\n/// - item");
  }

  @Test
  void tagsAndItemsGoOnIndented() {
    assertThat(MarkdownWrap.wrap("/// @param x " + NINETY + " more"))
        .isEqualTo("/// @param x " + NINETY.replace(" ninth", "") + "\n///     ninth more");
    assertThat(MarkdownWrap.wrap("/// - " + NINETY + " and more"))
        .isEqualTo("/// - " + NINETY + "\n///   and more");
  }

  @Test
  void codeTablesAndUnbreakableWordsStay() {
    String source =
        "/// ```\n/// code "
            + NINETY
            + " and more\n/// ```\n"
            + "/// | cell "
            + NINETY
            + " and more |\n"
            + "/// "
            + "x".repeat(120)
            + "\n"
            + "/// short\n";
    assertThat(MarkdownWrap.wrap(source)).isEqualTo(source);
  }
}
