package io.github.starload.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
  @TempDir private Path folder;

  @Test
  void aFolderBelowOneThatTakesFilesCanBeMade() {
    assertThat(LogFiles.canBeMade(folder)).isTrue();
    assertThat(LogFiles.canBeMade(folder.resolve("home/logs"))).isTrue();
  }

  @Test
  void aFolderBelowAFileCannot() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(LogFiles.canBeMade(file.resolve("logs"))).isFalse();
  }
}
