package io.github.starload.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.type.Utf8Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRowsTest {
  private static final int WIDTH = 3;
  private static final int ROWS = 20_000;

  @TempDir private Path folder;

  @Test
  void whatMemoryDoesNotHoldIsInTheFileAndStaysTheSame() {
    Path file = folder.resolve("rows");
    try (Spill spill = Spill.into(file, 1 << 16)) {
      StoredRows rows = new StoredRows(spill);
      List<Utf8Text[]> expected = new ArrayList<>();
      Random random = new Random(5);
      for (int row = 0; row < ROWS; row++) {
        expected.add(cells(random));
        rows.add(expected.getLast(), 0, new int[] {1, 2, 3});
      }
      for (int i = 0; i < ROWS; i++) {
        int row = random.nextInt(ROWS);
        expected.set(row, cells(random));
        rows.replace(row, expected.get(row), 0, new int[] {1, 2, 3});
      }
      rows.cursor(7).next();
      StoredRows.Cursor counted = rows.cursor(7);
      counted.next();
      counted.countOneMore();

      assertThat(spill.fileBytes()).isGreaterThan(1 << 20).isEqualTo(file.toFile().length());
      for (int row = 0; row < ROWS; row++) {
        assertThat(read(rows.cursor(row), row == 7)).isEqualTo(Arrays.asList(expected.get(row)));
      }
    }
    assertThat(Files.exists(file)).isFalse();
  }

  /// The cells, each looked at in every way.
  private static List<Utf8Text> read(StoredRows.Cursor cursor, boolean countedOneMore) {
    List<Utf8Text> cells = new ArrayList<>();
    for (int i = 0; i < WIDTH; i++) {
      cursor.next();
      Utf8Text text = cursor.text();
      cells.add(text);
      assertThat(cursor.isNull()).isEqualTo(text == null);
      assertThat(text == null || cursor.is(text)).isTrue();
      assertThat(cursor.is(Utf8Text.of("no such text"))).isFalse();
      assertThat(cursor.count()).isEqualTo(i + 1 + (i == 0 && countedOneMore ? 1 : 0));
    }
    return cells;
  }

  private static Utf8Text[] cells(Random random) {
    Utf8Text[] cells = new Utf8Text[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      int length = random.nextInt(80);
      cells[i] = length == 0 ? null : Utf8Text.of("ü".repeat(length));
    }
    return cells;
  }
}
