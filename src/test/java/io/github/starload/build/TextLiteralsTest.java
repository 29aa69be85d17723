package io.github.starload.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every English text of the window stands in its one bundle, `ui/words.properties`.
class TextLiteralsTest {
  private static final Path WINDOW = SourceTree.MAIN.resolve("io/github/starload/ui");
  private static final Path OFFENDER =
      SourceTree.TEST.resolve("io/github/starload/build/offender/ui/control/SpeaksEnglish.java");

  /// What they write is no English: SQL, SVG, and units such as `KiB`.
  private static final Set<String> OTHER_LANGUAGES =
      Set.of("GridCopy.java", "StarSvg.java", "Amount.java");

  @Test
  void noTextOfTheWindowIsWrittenInItsCode() throws IOException {
    List<Path> files =
        SourceTree.javaFiles(WINDOW).stream()
            .filter(file -> !OTHER_LANGUAGES.contains(String.valueOf(file.getFileName())))
            .toList();
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(TextLiterals.in(files)).isEmpty();
  }

  @Test
  void theRuleSeesTextThatIsWrittenInCode() throws IOException {
    assertThat(TextLiterals.in(List.of(OFFENDER)))
        .containsExactly(
            "SpeaksEnglish.java: \"Two words\"",
            "SpeaksEnglish.java: \"_Sentence\"",
            "SpeaksEnglish.java: \"Rows\"",
            "SpeaksEnglish.java: \"quiet\"");
  }
}
