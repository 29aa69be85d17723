package io.github.starload.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.Spool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
  private static final int MANY = 300_000;
  private static final MadeRows ROWS = new MadeRows(MANY);

  @TempDir private Path folder;

  private final List<Double> progress = new ArrayList<>();
  private final Cancellation cancel = new Cancellation();

  @Test
  void rowsAreSortedThroughSeveralRuns() {
    try (Spool spool = new Spool(folder);
        RowNumbers sorted = list("", Sorting.Way.LEAST_FIRST, spool)) {
      int[] numbers = sorted.read(0, MANY);
      for (int i = 0; i < MANY; i++) {
        assertThat(ROWS.id(numbers[i])).isEqualTo(i);
      }
    }
    assertThat(progress).isSorted().first().isEqualTo(0.0);
  }

  @Test
  void wordsAreFoundInTheOrderOfTheSort() {
    try (Spool spool = new Spool(folder);
        RowNumbers found = list("ORDER 12345", Sorting.Way.GREATEST_FIRST, spool)) {
      // 12345 and 123450 to 123459.
      assertThat(found.size()).isEqualTo(11);
      assertThat(ROWS.id(found.read(0, 1)[0])).isEqualTo(123_459);
      assertThat(ROWS.id(found.read(10, 1)[0])).isEqualTo(12_345);
    }
  }

  @Test
  void nullComesLastBothWaysAndEqualValuesKeepTheirOrder() {
    for (Sorting.Way way : Sorting.Way.values()) {
      try (Spool spool = new Spool(folder);
          RowNumbers sorted =
              new Listing("", Optional.of(new Sorting(3, way)))
                  .of(ROWS, 3000, spool, new Look(progress::add, cancel))) {
        assertThat(sorted.read(2000, 3)).containsExactly(0, 3, 6);
        int[] first = sorted.read(0, 2);
        assertThat(first[0]).isLessThan(first[1]);
        assertThat(first[0] % 1000).isEqualTo(way == Sorting.Way.LEAST_FIRST ? 0 : 999);
      }
    }
  }

  @Test
  void sortingStopsWhenAsked() throws IOException {
    cancel.request();
    try (Spool spool = new Spool(folder)) {
      assertThatThrownBy(() -> list("", Sorting.Way.LEAST_FIRST, spool))
          .isInstanceOf(StarloadException.class)
          .hasMessage("Cancelled: nothing was changed.");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void columnsAreDescribedInOnePass() {
    List<ColumnLook> columns = ColumnLook.of(ROWS, 30_000, new Look(progress::add, cancel));

    ColumnLook id = columns.get(MadeRows.ID);
    assertThat(id.distinct()).isEqualTo(ColumnLook.MOST_DISTINCT);
    assertThat(id.exact()).isFalse();
    assertThat(id.least()).hasValue("0");
    ColumnLook total = columns.get(3);
    assertThat(total.nulls()).isEqualTo(10_000);
    assertThat(total.exact()).isTrue();
    assertThat(total.least()).hasValue("0.50");
    assertThat(total.greatest()).hasValue("999.50");
    assertThat(total.bars().subList(1, total.bars().size() - 1))
        .hasSizeBetween(10, 22)
        .allMatch(bar -> bar > 0.9);
  }

  private RowNumbers list(String words, Sorting.Way way, Spool spool) {
    Sorting byId = new Sorting(MadeRows.ID, way);
    return new Listing(words, Optional.of(byId))
        .of(ROWS, MANY, spool, new Look(progress::add, cancel));
  }
}
