package io.github.starload.ui.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.starload.ui.session.Session;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesViewModelTest {
  @TempDir Path folder;

  private final Session session = new Session();
  private final SourcesViewModel model = new SourcesViewModel(session, new AtOnceTaskRunner());
  private Path first;
  private Path second;

  @BeforeEach
  void writeFiles() throws IOException {
    first = Files.writeString(folder.resolve("first.json"), "[{\"id\": 1}, {\"id\": 2}]");
    second = folder.resolve("second.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(second))) {
      out.write("{\"id\": 3, \"tags\": [{\"name\": \"a\"}]}\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void filesTogetherBecomeOneDesign() {
    model.add(List.of(first, second));

    assertThat(model.lines())
        .extracting(SourceLine::name, SourceLine::format, line -> line.state().get())
        .containsExactly(
            tuple("first.json", "JSON array", SourceLine.State.READ),
            tuple("second.jsonl.gz", "JSON values, gzip", SourceLine.State.READ));
    assertThat(model.lines()).extracting(line -> line.records().get()).containsExactly(2L, 1L);
    assertThat(session.analysis().get())
        .hasValueSatisfying(analysis -> assertThat(analysis.records()).isEqualTo(3));
    assertThat(model.summary().get())
        .isEqualTo("3 records in 2 files become 2 tables: 1 fact, 1 detail.");
    assertThat(model.reading().get()).isFalse();
  }

  @Test
  void sameFileTwiceIsOneSource() {
    model.add(List.of(first, first));
    model.add(List.of(folder.resolve("x").resolve("..").resolve("first.json")));

    assertThat(model.lines()).hasSize(1);
  }

  @Test
  void unreadableFileStopsTheDesignUntilItIsTakenOut() {
    Path missing = folder.resolve("missing.json");
    model.add(List.of(first, missing));

    SourceLine line = model.lines().get(1);
    assertThat(line.state().get()).isEqualTo(SourceLine.State.FAILED);
    assertThat(line.problem().get())
        .isEqualTo("Cannot read " + missing + ": there is no such file. Check the name.");
    assertThat(session.analysis().get()).isEmpty();

    model.remove(line);
    assertThat(session.analysis().get()).isPresent();
  }

  @Test
  void malformedFileIsNamedAtItsPlaceAndTheOtherIsNotBlamed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"id\": 1");
    model.add(List.of(first, broken));

    assertThat(model.lines().get(0).problem().get()).isEmpty();
    assertThat(model.lines().get(1).problem().get()).contains("(broken.json, line 1, column 10");
    assertThat(model.problem().get()).isEmpty();
    assertThat(session.analysis().get()).isEmpty();
  }

  @Test
  void takingOutTheLastFileForgetsTheDesign() {
    model.add(List.of(first));
    model.remove(model.lines().getFirst());

    assertThat(session.analysis().get()).isEmpty();
    assertThat(model.summary().get()).isEqualTo(SourcesText.NOTHING);
  }
}
