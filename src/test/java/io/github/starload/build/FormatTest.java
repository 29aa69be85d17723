package io.github.starload.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void everySourceFileIsFormatted() throws IOException, FormatterException {
    List<Path> files = SourceTree.javaFiles(SourceTree.MAIN, SourceTree.TEST);
    List<Path> unformatted = new ArrayList<>();
    for (Path file : files) {
      String source = Files.readString(file);
      if (!SourceFormat.format(source).equals(source)) {
        unformatted.add(file);
      }
    }
    assertThat(files).hasSizeGreaterThan(50);
    assertThat(unformatted)
        .as("files to be formatted by ./mvnw test-compile exec:exec@format")
        .isEmpty();
  }

  @Test
  void sortsAndPrunesImportsAndSetsTwoSpaces() throws FormatterException {
    String source =
        """
        import java.util.Set;
        import java.util.Map;
        import java.util.List;
        class A {
            List<Map<String, String>> b;
        }
        """;
    assertThat(SourceFormat.format(source))
        .isEqualTo(
            """
            import java.util.List;
            import java.util.Map;

            class A {
              List<Map<String, String>> b;
            }
            """);
  }

  @Test
  void longSentenceStaysDocumentation() throws FormatterException {
    String sentence = "/// " + "A sentence longer than a line. ".repeat(8).strip() + "\n";
    assertThat(SourceFormat.format(sentence + "class A {}\n").lines())
        .hasSize(4)
        .filteredOn(line -> line.startsWith("///"))
        .hasSize(3);
  }

  @Test
  void leavesOurSyntaxAlone() throws FormatterException {
    String source =
        """
        /// A value, with `code`, a list:
        ///
        /// - [Point#x]
        /// - and text
        record Point(int x, int y) {
          static int abscissa(Object of) {
            return switch (of) {
              case Point(int x, int _) when x > 0 -> x;
              case Point(var x, _) -> -x;
              default -> 0;
            };
          }
        }
        """;
    assertThat(SourceFormat.format(source)).isEqualTo(source);
  }
}
