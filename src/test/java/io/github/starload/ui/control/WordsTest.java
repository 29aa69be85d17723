package io.github.starload.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The bundle of texts and the enums that name them hold the same, and nothing is left over.
class WordsTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/starload/ui");

  @Test
  void everyConstantHasItsTextAndEveryTextItsConstant() {
    ResourceBundle bundle = ResourceBundle.getBundle("io.github.starload.ui.words", Locale.ROOT);

    assertThat(words()).hasSizeGreaterThan(50);
    assertThat(bundle.keySet())
        .containsExactlyInAnyOrderElementsOf(words().stream().map(Words::key).toList());
  }

  @Test
  void everyConstantIsUsed() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }

    assertThat(words())
        .allSatisfy(
            word ->
                assertThat(code)
                    .containsPattern(
                        word.getClass().getSimpleName() + "\\." + word.name() + "\\b"));
  }

  @Test
  void valuesStandWhereTheTextWantsThem() {
    Words rate = words().stream().filter(word -> word.name().equals("REACHED")).findFirst().get();

    assertThat(rate.text("3", "5 {0}")).isEqualTo("3 of 5 {0}");
  }

  private static List<Words> words() {
    List<Words> words = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.starload.ui")) {
      if (type.isEnum() && type.isAssignableTo(Words.class)) {
        for (Object constant : type.reflect().getEnumConstants()) {
          words.add((Words) constant);
        }
      }
    }
    return words;
  }
}
