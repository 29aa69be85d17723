package io.github.starload.browse;

import java.util.List;
import java.util.stream.IntStream;

/// How numbers spread between the least and the greatest, in bars of equal width that double
/// whenever a number comes that is beyond them; so one pass over the numbers is enough.
final class Spread {
  private static final int BARS = 24;

  private final long[] counts = new long[BARS];
  private double begin;
  private double width;
  private boolean any;
  private double least;
  private double greatest;

  void add(double number) {
    if (!Double.isFinite(number)) {
      return;
    }
    if (!any) {
      any = true;
      begin = number;
      least = number;
      greatest = number;
    }
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
    if (width == 0) {
      if (number == begin) {
        counts[0]++;
        return;
      }
      width = Math.max(Math.abs(number - begin) / (BARS - 1), Double.MIN_NORMAL);
    }
    while (number < begin) {
      widenDown();
    }
    while (number >= begin + width * BARS) {
      widenUp();
    }
    counts[(int) Math.min(BARS - 1, (number - begin) / width)]++;
  }

  private void widenUp() {
    for (int i = 0; i < BARS; i++) {
      counts[i] = 2 * i < BARS ? counts[2 * i] + counts[2 * i + 1] : 0;
    }
    width *= 2;
  }

  private void widenDown() {
    for (int i = BARS - 1; i >= 0; i--) {
      int from = 2 * i - BARS;
      counts[i] = from >= 0 ? counts[from] + counts[from + 1] : 0;
    }
    begin -= width * BARS;
    width *= 2;
  }

  /// Heights from 0 to 1, from the least number to the greatest.
  List<Double> bars() {
    if (!any) {
      return List.of();
    }
    int first = width == 0 ? 0 : (int) ((least - begin) / width);
    int last = width == 0 ? 0 : (int) Math.min(BARS - 1, (greatest - begin) / width);
    return scaled(IntStream.rangeClosed(first, last).mapToObj(i -> counts[i]).toList());
  }

  /// Heights from 0 to 1.
  static List<Double> scaled(List<Long> counts) {
    double most = counts.stream().mapToLong(Long::longValue).max().orElse(1);
    return counts.stream().map(count -> most == 0 ? 0 : count / most).toList();
  }
}
