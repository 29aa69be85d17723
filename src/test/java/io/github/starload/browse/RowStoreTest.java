package io.github.starload.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.normalise.Preview;
import io.github.starload.normalise.TablePreview;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Spool;
import io.github.starload.suggest.Suggester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowStoreTest {
  private static final Path LAUNCHES = Path.of("samples", "launches.json");

  @TempDir private Path folder;

  private final Cancellation cancel = new Cancellation();

  @Test
  void holdsTheRowsAndRecordsThatAPreviewOfAllRecordsShows() {
    List<RecordKind> kinds = RecordKind.same(List.of(FileSource.of(LAUNCHES)));
    StarDesign design = Suggester.suggest(Profiler.profileFirst(kinds, (_, _) -> {}, cancel));
    try (Spool spool = new Spool(folder);
        RowStore store = new RowStore(design, kinds, spool)) {
      store.fill(2, _ -> {}, cancel);

      for (TablePreview preview : Preview.of(design, kinds, 1000, cancel)) {
        TableRows rows = store.rows(preview.table());
        assertThat(rows.read(0, rows.size())).isEqualTo(preview.rows());
        for (int row = 0; row < rows.size(); row++) {
          assertThat(rows.origin(row)).isEqualTo(preview.origins().get(row));
        }
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void rowsOfManyBlocksAreReadFromAnywhere() throws IOException {
    Path file = folder.resolve("things.json");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      lines.add("{\"id\":" + i + ",\"note\":\"" + "n".repeat(i % 900) + "\"}");
    }
    Files.write(file, lines);
    List<RecordKind> kinds = RecordKind.same(List.of(FileSource.of(file)));
    StarDesign design = Suggester.suggest(Profiler.profileFirst(kinds, (_, _) -> {}, cancel));
    Table fact = design.tables().getFirst();
    List<RowStore.Filled> told = new ArrayList<>();
    try (Spool spool = new Spool(folder.resolve("rows"));
        RowStore store = new RowStore(design, kinds, spool)) {
      store.fill(2, told::add, cancel);
      TableRows rows = store.rows(fact);

      assertThat(rows.size()).isEqualTo(5000);
      List<String> ids = new ArrayList<>();
      rows.column(1, 4000, 700, (_, id) -> ids.add(id));
      assertThat(ids).hasSize(700).startsWith("4000").endsWith("4699");
      assertThat(rows.read(255, 2)).extracting(cells -> cells.get(1)).containsExactly("255", "256");
      assertThat(rows.origin(4321).record()).isEqualTo(4322);
      List<Integer> hits = new ArrayList<>();
      rows.find("n".repeat(899), 0, 5000, hits::add);
      assertThat(hits).containsExactly(899, 1799, 2699, 3599, 4499);
    }
    assertThat(told.getLast().records()).isEqualTo(5000);
    assertThat(told.getLast().bytes()).isEqualTo(told.getLast().allBytes());
  }

  @Test
  void fullDiskStopsInASentence() {
    assertThatThrownBy(() -> new DiskRoom(folder, Long.MAX_VALUE).check())
        .isInstanceOf(StarloadException.class)
        .hasMessageStartingWith("Cannot keep more rows to look at: only ")
        .hasMessageContaining(" MiB are left on the disk of " + folder);
  }
}
