package io.github.starload.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.stage.ColumnTotals.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTotalsTest {
  @Test
  void sumsGoBeyondALong() {
    Random random = new Random(3);
    BigInteger sum = BigInteger.ZERO;
    NumberTotals all = new NumberTotals();
    for (int part = 0; part < 10; part++) {
      NumberTotals ofPart = new NumberTotals();
      for (int i = 0; i < 100; i++) {
        long value = random.nextInt(3) == 0 ? random.nextLong() : Long.MAX_VALUE - i;
        sum = sum.add(BigInteger.valueOf(value));
        ofPart.add(value);
      }
      all.add(ofPart);
    }
    assertThat(figures(all))
        .containsEntry(Measure.SUM, sum.toString())
        .containsEntry(Measure.MAX, Long.toString(Long.MAX_VALUE));
  }

  @Test
  void decimalsKeepTheirPlaces() {
    NumberTotals left = new NumberTotals();
    left.add(new BigDecimal("1.50"));
    NumberTotals right = new NumberTotals();
    right.add(new BigDecimal("-0.25"));
    left.add(right);
    assertThat(figures(left))
        .isEqualTo(Map.of(Measure.SUM, "1.25", Measure.MIN, "-0.25", Measure.MAX, "1.50"));
  }

  @Test
  void nothingHasNoFigures() {
    assertThat(figures(new NumberTotals())).isEmpty();
  }

  private static Map<Measure, String> figures(NumberTotals totals) {
    Map<Measure, String> figures = new EnumMap<>(Measure.class);
    totals.figures(figures);
    return figures;
  }
}
