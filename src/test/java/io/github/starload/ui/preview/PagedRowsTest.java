package io.github.starload.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.browse.MadeRows;
import io.github.starload.browse.RowNumbers;
import io.github.starload.browse.Sorting;
import io.github.starload.problem.Problem;
import io.github.starload.source.Spool;
import io.github.starload.ui.task.AtOnceTaskRunner;
import io.github.starload.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A million rows, of which a few are in memory.
class PagedRowsTest {
  private static final int MILLION = 1_000_000;
  private static final MadeRows ROWS = new MadeRows(MILLION);

  @TempDir private Path folder;

  @Test
  void fewPagesOfAMillionRowsAreInMemory() {
    PagedRows rows = paged(new AtOnceTaskRunner());

    for (int at = 0; at < MILLION; at += PagedRows.PAGE / 2) {
      assertThat(rows.get(at).cells().get()).startsWith(Integer.toString(at));
    }
    assertThat(rows).hasSize(MILLION);
    assertThat(rows.pages()).isEqualTo(PagedRows.MOST_PAGES);
  }

  @Test
  void millionRowsAreSearchedAndSorted() {
    try (Spool spool = new Spool(folder)) {
      ListingModel model = new ListingModel(new AtOnceTaskRunner(), spool);
      model.show(Optional.of(ROWS));
      model.search("order 77777");
      model.sort(Optional.of(new Sorting(MadeRows.ID, Sorting.Way.LEAST_FIRST)));

      PagedRows found = model.rows().get().orElseThrow();
      assertThat(found)
          .extracting(row -> row.cells().get().get(MadeRows.ID))
          .containsExactly(
              "77777", "777770", "777771", "777772", "777773", "777774", "777775", "777776",
              "777777", "777778", "777779");
      assertThat(model.sentence().get())
          .isEqualTo("11 of 1,000,000 rows hold “order 77777”. Sorted by id.");
      assertThat(model.progress().get()).isEqualTo(1);
    }
  }

  @Test
  void cellsComeAMomentAfterARowIsLookedAt() {
    LaterRunner later = new LaterRunner();
    PagedRows rows = paged(later);
    PreviewRow row = rows.get(500_000);
    List<String> seen = new ArrayList<>();
    row.cell(0)
        .subscribe(
            cell -> {
              seen.add(cell);
            });
    later.runAll();

    assertThat(seen).containsExactly(PreviewRow.COMING, "500000");
    assertThat(rows.get(500_000)).isSameAs(row);
  }

  @Test
  void whoScrollsFastIsShownWhereTheScrollingEnds() {
    LaterRunner later = new LaterRunner();
    PagedRows rows = paged(later);
    for (int page = 0; page < 20; page++) {
      rows.get(page * PagedRows.PAGE);
    }
    later.runAll();

    assertThat(rows.get(19 * PagedRows.PAGE).number()).isPositive();
    assertThat(rows.get(5 * PagedRows.PAGE).number()).isNegative();
    later.runAll();
    assertThat(rows.get(5 * PagedRows.PAGE).number()).isPositive();
  }

  @Test
  void moreRowsComeBehindThoseThatAreThere() {
    PagedRows rows =
        new PagedRows(ROWS, new RowNumbers.All(300), new AtOnceTaskRunner(), PagedRowsTest::fail);
    PreviewRow first = rows.get(0);
    rows.get(299);
    List<Integer> added = new ArrayList<>();
    rows.addListener(
        (ListChangeListener<PreviewRow>)
            change -> {
              while (change.next()) {
                added.add(change.getAddedSize());
              }
            });
    rows.grow(ROWS, new RowNumbers.All(1000));

    assertThat(added).containsExactly(700);
    assertThat(rows.get(0)).isSameAs(first);
    assertThat(rows.get(350).cells().get()).startsWith("350");
  }

  private static PagedRows paged(TaskRunner runner) {
    return new PagedRows(ROWS, new RowNumbers.All(MILLION), runner, PagedRowsTest::fail);
  }

  private static void fail(Problem problem) {
    throw new AssertionError(problem.sentence());
  }

  /// Runs work when it is told to.
  private static final class LaterRunner implements TaskRunner {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
      waiting.add(() -> new AtOnceTaskRunner().run(work, done, failed));
    }

    void runAll() {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    }
  }
}
