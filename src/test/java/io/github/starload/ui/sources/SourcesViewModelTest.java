package io.github.starload.ui.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.starload.design.StarDesign;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.ui.session.Dataset;
import io.github.starload.ui.session.SavedSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesViewModelTest {
  @TempDir Path folder;

  private TestSession desk;
  private SourcesViewModel model;
  private Path first;
  private Path second;

  @BeforeEach
  void writeFiles() throws IOException {
    desk = new TestSession(folder.resolve("state"));
    model = desk.sources;
    first = Files.writeString(folder.resolve("first.json"), "[{\"id\": 1}, {\"id\": 2}]");
    second = folder.resolve("second.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(second))) {
      out.write("{\"id\": 3, \"tags\": [{\"name\": \"a\"}]}\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void filesTogetherBecomeOneDesign() {
    add(first, second);

    assertThat(model.lines())
        .extracting(SourceLine::name, SourceLine::format, line -> line.state().get())
        .containsExactly(
            tuple("first.json", "JSON array", SourceLine.State.READ),
            tuple("second.jsonl.gz", "JSON lines, gzip", SourceLine.State.READ));
    assertThat(model.lines()).extracting(line -> line.records().get()).containsExactly(2L, 1L);
    assertThat(desk.session.analysis().get())
        .hasValueSatisfying(analysis -> assertThat(analysis.records()).isEqualTo(3));
    assertThat(model.summary().get())
        .isEqualTo("3 records in 2 sources become 2 tables: 1 fact, 1 detail.");
    assertThat(model.reading().get()).isFalse();
  }

  @Test
  void sourcesOfAnEarlierLoadMeetTheDesignThatItRanBy() {
    add(first);
    StarDesign design = desk.session.design().orElseThrow();
    desk.designer.edit(new DesignEdit.RenameTable("fact_first", "visits"));
    StarDesign edited = desk.session.design().orElseThrow();
    model.replace(List.of(first.toString()), edited);

    assertThat(desk.session.design()).hasValue(edited).isNotEqualTo(Optional.of(design));
    assertThat(desk.session.analysis().get().orElseThrow().design()).isEqualTo(edited);
  }

  @Test
  void sameFileTwiceIsOneSource() {
    add(first, first);
    add(folder.resolve("x").resolve("..").resolve("first.json"));

    assertThat(model.lines()).hasSize(1);
  }

  @Test
  void folderAndArchiveGiveASourceForEachFile() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.writeString(inside.resolve("a.json"), "[{\"id\": 1}]");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(inside.resolve("b.json.zip")))) {
      zip.putNextEntry(new ZipEntry("b.json"));
      zip.write("[{\"id\": 2}]".getBytes(StandardCharsets.UTF_8));
    }
    add(inside);

    assertThat(model.lines())
        .extracting(SourceLine::name)
        .containsExactly("inside/a.json", "inside/b.json.zip/b.json");
    assertThat(desk.session.analysis().get().orElseThrow().records()).isEqualTo(2);
  }

  @Test
  void kindsOfRecordsBecomeOneDesign() throws IOException {
    Path orders =
        Files.writeString(
            folder.resolve("orders.json"), "[{\"id\": \"o-1\", \"customer_id\": \"c-1\"}]");
    Path customers =
        Files.writeString(
            folder.resolve("customers.json"), "[{\"id\": \"c-1\", \"name\": \"Ann\"}]");
    add(orders, customers);

    assertThat(desk.session.analysis().get().orElseThrow().kinds()).hasSize(2);
    assertThat(desk.session.outlook().get().orElseThrow().problem()).isEmpty();
  }

  @Test
  void recordsInAnEnvelopeAreFoundAndCanBeLookedForElsewhere() throws IOException {
    Path answer =
        Files.writeString(
            folder.resolve("answer.json"), "{\"data\": [{\"id\": 1}, {\"id\": 2}], \"page\": 1}");
    add(answer);

    SourceLine line = model.lines().getFirst();
    assertThat(line.place().get()).isEqualTo("records at /data, beside them /page");
    assertThat(line.places()).hasToString("[, /data]");

    model.lookAt(line, "");
    assertThat(model.lines().getFirst().place().get()).isEqualTo("records at the top");
    assertThat(desk.session.analysis().get().orElseThrow().records()).isEqualTo(1);

    model.lookAt(model.lines().getFirst(), "data");
    assertThat(model.lines().getFirst().problem().get())
        .startsWith("Cannot use \"data\" as a JSON Pointer: it does not begin with /");
  }

  @Test
  void firstRecordsAreShownBeforeAllOfThem() throws IOException {
    Path big =
        Files.writeString(
            folder.resolve("big.jsonl"),
            IntStream.range(0, 9000)
                .mapToObj(i -> "{\"id\": " + i + ", \"note\": \"some more text\"}")
                .collect(Collectors.joining("\n")));
    List<String> met = new ArrayList<>();
    desk.session
        .dataset()
        .subscribe(d -> met.add(d.map(data -> data.extent() + " " + data.records()).orElse("-")));
    add(big);

    assertThat(met).endsWith("FIRST_RECORDS 500", "ALL 9000");
    assertThat(desk.session.dataset().get().map(Dataset::isWhole)).contains(true);
  }

  @Test
  void wordThatLeadsNowhereStopsTheDesignUntilItIsTakenOut() {
    Path missing = folder.resolve("missing.json");
    add(first, missing);

    SourceLine line = model.lines().get(1);
    assertThat(line.state().get()).isEqualTo(SourceLine.State.FAILED);
    assertThat(line.problem().get())
        .isEqualTo("Cannot read " + missing + ": there is no such file. Check the name.");
    assertThat(desk.session.analysis().get()).isEmpty();

    model.remove(line);
    assertThat(desk.session.analysis().get()).isPresent();
  }

  @Test
  void malformedFileIsNamedAtItsPlaceAndTheOtherIsNotBlamed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"id\": 1");
    add(first, broken);

    assertThat(model.lines().get(0).problem().get()).isEmpty();
    assertThat(model.lines().get(1).problem().get()).contains("(broken.json, line 1, column 10");
    assertThat(model.problem().get()).isEmpty();
    assertThat(desk.session.analysis().get()).isEmpty();
  }

  @Test
  void takingOutTheLastFileForgetsTheDesign() {
    add(first);
    model.remove(model.lines().getFirst());

    assertThat(desk.session.analysis().get()).isEmpty();
    assertThat(desk.session.edits().get()).isEmpty();
    assertThat(model.summary().get()).isEqualTo(SourcesWords.NOTHING.text());
  }

  @Test
  void anotherDatasetAsksBeforeEditsAreLost() {
    add(first);
    desk.designer.edit(new DesignEdit.RenameTable("fact_first", "things"));
    desk.stays();
    model.replace(List.of(second.toString()));
    assertThat(model.lines()).extracting(SourceLine::name).containsExactly("first.json");

    desk.givesUp();
    model.replace(List.of(second.toString()));
    assertThat(model.lines()).extracting(SourceLine::name).containsExactly("second.jsonl.gz");
    assertThat(desk.session.isUnsaved()).isFalse();
  }

  @Test
  void sourcesAreFoundAgainAsTheyWereLeft() throws IOException {
    Path answer =
        Files.writeString(folder.resolve("answer.json"), "{\"data\": [{\"id\": 1}], \"page\": 1}");
    add(answer);
    model.lookAt(model.lines().getFirst(), "");
    List<SavedSource> saved = desk.session.named().get();
    model.removeAll();
    model.restore(saved);

    assertThat(model.lines()).extracting(line -> line.recordsAt().toString()).containsExactly("");
  }

  private void add(Path... paths) {
    model.add(Arrays.stream(paths).map(Path::toString).toList());
  }
}
