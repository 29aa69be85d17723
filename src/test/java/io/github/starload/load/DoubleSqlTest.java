package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.json.JsonPath;
import io.github.starload.stage.DoubleRanges;
import io.github.starload.stage.RowTotals;
import io.github.starload.type.ColumnType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The warehouse gives each double the text that Java gives it.
class DoubleSqlTest {
  private static final int RANDOM_VALUES = 20_000;

  @TempDir private Path root;

  @Test
  void everyDoubleHasTheSameTextOnBothSides() {
    List<Double> values = values();
    try (Bench bench = new Bench(root)) {
      bench.run(
          "CREATE TABLE doubles (v DOUBLE PRECISION)",
          "INSERT INTO doubles VALUES "
              + values.stream()
                  .map(v -> "(CAST('" + v + "' AS DOUBLE PRECISION))")
                  .collect(Collectors.joining(", ")));

      List<DoubleRanges.Range> ranges = totals(values).columns().get(1).ranges().all();
      List<String> found =
          bench.query("SELECT " + DoubleSql.text("v", ranges) + " FROM doubles").stream()
              .map(List::getFirst)
              .toList();

      assertThat(found)
          .containsExactlyInAnyOrderElementsOf(values.stream().map(DoubleRanges::text).toList());
    }
  }

  @Test
  void aTextIsOfOneDoubleAlone() {
    for (double value : values()) {
      assertThat(DoubleRanges.shown(DoubleRanges.text(value))).isEqualTo(Double.toString(value));
    }
    assertThat(DoubleRanges.text(-0.0)).isEqualTo(DoubleRanges.text(0));
  }

  private static RowTotals totals(List<Double> values) {
    RowTotals totals =
        new RowTotals(
            List.of(
                column("k", new ColumnType.BigInt()),
                column("v", new ColumnType.DoublePrecision())));
    values.forEach(value -> totals.add(new String[] {"1", value.toString()}));
    return totals;
  }

  private static Column column(String name, ColumnType type) {
    return new Column(name, type, true, new Origin.Value(JsonPath.ROOT));
  }

  /// Every power of two with its neighbours, and doubles of random bits.
  private static List<Double> values() {
    List<Double> values = new ArrayList<>(List.of(0.0, 0.1, -2.5, Double.MAX_VALUE, -1e-320));
    for (int e = -1074; e <= Double.MAX_EXPONENT; e++) {
      double power = Math.scalb(1.0, e);
      values.addAll(List.of(power, -Math.nextUp(power)));
      if (Math.nextDown(power) != 0) {
        values.add(Math.nextDown(power));
      }
    }
    Random random = new Random(4);
    while (values.size() < RANDOM_VALUES) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        values.add(value);
      }
    }
    return values;
  }
}
