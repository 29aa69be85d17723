package io.github.starload.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.StarDesign;
import io.github.starload.normalise.TablePreview.RowOrigin;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.RecordKind;
import io.github.starload.suggest.Suggester;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
  @TempDir private Path folder;

  private static final String RECORD =
      "{\"id\":%d,\"box\":\"%024x\",\"items\":[{\"v\":1},{\"v\":2}],\"note\":\"%s\"}\n";

  /// The design of the first records and its tables.
  private static List<TablePreview> preview(Path file, int records) {
    List<RecordKind> kinds = RecordKind.same(List.of(FileSource.of(file)));
    Cancellation cancel = new Cancellation();
    Profile profile = Profiler.profileFirst(kinds, (_, _) -> {}, cancel);
    StarDesign design = Suggester.suggest(profile);
    return Preview.of(design, kinds, records, cancel);
  }

  private Path file(int records, int noteLength) throws IOException {
    Path file = folder.resolve("things.json");
    String note = "n".repeat(noteLength);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 1; i <= records; i++) {
        out.write(String.format(RECORD, i, i % 7, note));
      }
    }
    return file;
  }

  @Test
  void everyRowTellsItsRecord() throws IOException {
    List<TablePreview> previews = preview(file(20, 5), 3);
    assertThat(previews).allSatisfy(p -> assertThat(p.origins()).hasSameSizeAs(p.rows()));
    TablePreview items =
        previews.stream().filter(p -> p.table().name().equals("thing_item")).findFirst().get();
    assertThat(items.origins())
        .extracting(RowOrigin::record)
        .containsExactly(1L, 1L, 2L, 2L, 3L, 3L);
    assertThat(items.origins().get(2))
        .isEqualTo(
            new RowOrigin("things.json", 2, 2, String.format(RECORD, 2, 2, "nnnnn").strip()));
    TablePreview boxes =
        previews.stream().filter(p -> p.table().role().equals("dimension")).findFirst().get();
    assertThat(boxes.origins()).extracting(RowOrigin::record).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aLongRecordIsShortened() throws IOException {
    RowOrigin origin = preview(file(1, 40_000), 1).getFirst().origins().getFirst();
    assertThat(origin.json()).hasSize(RowOrigin.MOST_JSON + 1).endsWith("n…");
  }

  @Test
  void onlyTheFirstRecordsOfALargeFileAreRead() throws IOException {
    Path file = file(100_000, 50);
    // Whoever read to the end would stumble.
    Files.writeString(file, "{\"id\":", java.nio.file.StandardOpenOption.APPEND);
    List<TablePreview> previews = preview(file, 100);
    assertThat(previews.getFirst().rows()).hasSize(100);
    Profile profile =
        Profiler.profileFirst(
            RecordKind.same(List.of(FileSource.of(file))), (_, _) -> {}, new Cancellation());
    assertThat(profile.records()).isEqualTo(Profiler.FIRST_RECORDS);
  }
}
