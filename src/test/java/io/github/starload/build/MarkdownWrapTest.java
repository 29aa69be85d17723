package io.github.starload.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownWrapTest {
  private static final String NINETY = "word ".repeat(17).strip() + " ninth";

  @Test
  void wordsTooManyBeginTheNextLineOfTheParagraph() {
    assertThat(MarkdownWrap.wrap("  /// " + NINETY + " furthermore so\n  /// text.\n  int x;\n"))
        .isEqualTo("  /// " + NINETY + "\n  /// furthermore so text.\n  int x;\n");
  }

  @Test
  void wordsTooManyGetTheirOwnLineBeforeAnythingElse() {
    assertThat(MarkdownWrap.wrap("/// " + NINETY + " furthermore so\n///\n/// Text."))
        .isEqualTo("/// " + NINETY + "\n/// furthermore so\n///\n/// Text.");
    assertThat(MarkdownWrap.wrap("/// " + NINETY + " furthermore so\n/// - item"))
        .isEqualTo("/// " + NINETY + "\n/// furthermore so\n/// - item");
  }

  @Test
  void tagsAndItemsGoOnIndented() {
    assertThat(MarkdownWrap.wrap("/// @param x " + NINETY + " more"))
        .isEqualTo("/// @param x " + NINETY.replace(" ninth", "") + "\n///     ninth more");
    assertThat(MarkdownWrap.wrap("/// - " + NINETY + " furthermore so"))
        .isEqualTo("/// - " + NINETY + "\n///   furthermore so");
  }

  @Test
  void codeTablesAndUnbreakableWordsStay() {
    String source =
        "/// ```\n/// code "
            + NINETY
            + " furthermore so\n/// ```\n"
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
