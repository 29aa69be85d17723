package io.github.starload.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingFolderTest {
  @TempDir private Path parent;

  @Test
  void closingLeavesNothing() throws IOException {
    StagingFolder folder = StagingFolder.make(parent.resolve("one"));
    Files.createFile(folder.path().resolve("part"));
    folder.close();
    assertThat(names()).isEmpty();
  }

  @Test
  void theFolderOfAKilledLoadIsRemovedByTheNextOne() throws IOException {
    // What a killed process leaves: the folder, and the lock file with nobody holding it.
    Files.createDirectories(parent.resolve("killed/table"));
    Files.createFile(parent.resolve("killed/table/part"));
    Files.createFile(parent.resolve("killed.lock"));
    try (StagingFolder _ = StagingFolder.make(parent.resolve("next"))) {
      assertThat(names()).containsExactly("next", "next.lock");
    }
  }

  @Test
  void theFolderOfARunningLoadStays() throws IOException {
    try (StagingFolder _ = StagingFolder.make(parent.resolve("running"));
        StagingFolder _ = StagingFolder.make(parent.resolve("next"))) {
      assertThat(names()).containsExactly("next", "next.lock", "running", "running.lock");
      assertThatThrownBy(() -> StagingFolder.make(parent.resolve("running")).close())
          .isInstanceOf(IOException.class)
          .hasMessage("another load is staged under the same load id");
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
