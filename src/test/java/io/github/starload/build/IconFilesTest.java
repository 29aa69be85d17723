package io.github.starload.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The icons of Windows and macOS are those of the PNGs beside them.
class IconFilesTest {
  private static final Path ICONS = Path.of("icons");

  @ParameterizedTest
  @CsvSource({
    "starload.ico, 16", "starload.ico, 32", "starload.ico, 48", "starload.ico, 256",
    "starload.icns, 16", "starload.icns, 128", "starload.icns, 256", "starload.icns, 512"
  })
  void containersHoldThePicturesAsTheyAre(String container, int size) throws IOException {
    assertThat(letters(container)).contains(letters("starload-" + size + ".png"));
  }

  /// A letter for each byte, so that bytes can be searched.
  private static String letters(String name) throws IOException {
    return new String(Files.readAllBytes(ICONS.resolve(name)), StandardCharsets.ISO_8859_1);
  }
}
