package io.github.starload.stage;

import io.github.starload.stage.ColumnTotals.Measure;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sum, least and greatest of exact numbers; whole numbers of 64 bits go without objects. Not safe
/// for use by several threads.
final class NumberTotals {
  private BigDecimal sum = BigDecimal.ZERO;
  private @Nullable BigDecimal least;
  private @Nullable BigDecimal greatest;

  /// The whole numbers that are not in the sum above yet.
  private long wholeSum;

  private long leastWhole = Long.MAX_VALUE;
  private long greatestWhole = Long.MIN_VALUE;

  void add(long value) {
    leastWhole = Math.min(leastWhole, value);
    greatestWhole = Math.max(greatestWhole, value);
    addToSum(value);
  }

  private void addToSum(long value) {
    long added = wholeSum + value;
    boolean overflows = ((wholeSum ^ added) & (value ^ added)) < 0;
    if (overflows) {
      sum = sum.add(BigDecimal.valueOf(wholeSum));
      wholeSum = value;
    } else {
      wholeSum = added;
    }
  }

  void add(BigDecimal value) {
    sum = sum.add(value);
    range(value, value);
  }

  void add(NumberTotals other) {
    sum = sum.add(other.sum);
    addToSum(other.wholeSum);
    leastWhole = Math.min(leastWhole, other.leastWhole);
    greatestWhole = Math.max(greatestWhole, other.greatestWhole);
    if (other.least != null && other.greatest != null) {
      range(other.least, other.greatest);
    }
  }

  private void range(BigDecimal low, BigDecimal high) {
    least = least == null ? low : least.min(low);
    greatest = greatest == null ? high : greatest.max(high);
  }

  /// Puts down SUM, MIN and MAX, if there was any number.
  void figures(Map<Measure, String> figures) {
    if (leastWhole <= greatestWhole) {
      range(BigDecimal.valueOf(leastWhole), BigDecimal.valueOf(greatestWhole));
    }
    if (least != null && greatest != null) {
      figures.put(Measure.SUM, sum.add(BigDecimal.valueOf(wholeSum)).toPlainString());
      figures.put(Measure.MIN, least.toPlainString());
      figures.put(Measure.MAX, greatest.toPlainString());
    }
  }
}
