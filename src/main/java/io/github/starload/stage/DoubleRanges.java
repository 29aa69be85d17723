package io.github.starload.stage;

import java.util.BitSet;
import java.util.List;

/// How doubles are compared exactly between Java and a warehouse, whose texts of them differ: as
/// whole numbers.
///
/// The sizes of doubles are cut into ranges of ten binary places. Within one, multiplying by a
/// power of two, which is exact, makes every double a whole number below 2^63, which both sides
/// write alike. The query needs a branch a range, so a column remembers the few ranges that its
/// values fall into. Both zeros count as the same. Not safe for use by several threads.
public final class DoubleRanges {
  private static final int WIDTH = 10;
  private static final int MANTISSA_BITS = 52;

  /// Holds everything below 2^-1020, where doubles have fewer digits.
  private static final int LOWEST = -103;

  private static final int HIGHEST = 102;

  private final BitSet found = new BitSet();

  /// One range of sizes.
  ///
  /// @param number its least size is 2 to the power of ten times this
  public record Range(int number) {

    static Range of(double value) {
      return new Range(Math.floorDiv(Math.getExponent(value), WIDTH));
    }

    /// The least size of a value in it; 0 is none of them.
    public double least() {
      return number == LOWEST ? 0 : Math.scalb(1.0, WIDTH * number);
    }

    /// The least size above it; infinite for the last one.
    public double end() {
      return number == HIGHEST ? Double.POSITIVE_INFINITY : Math.scalb(1.0, WIDTH * (number + 1));
    }

    /// Powers of two by which to multiply, one after the other, as no double holds the largest.
    public List<Double> factors() {
      int half = places() / 2;
      return Math.abs(places()) < Double.MAX_EXPONENT
          ? List.of(Math.scalb(1.0, places()))
          : List.of(Math.scalb(1.0, half), Math.scalb(1.0, places() - half));
    }

    private int places() {
      return number == LOWEST
          ? MANTISSA_BITS - Double.MIN_EXPONENT
          : MANTISSA_BITS - WIDTH * number;
    }
  }

  void add(double value) {
    if (value != 0) {
      found.set(Range.of(value).number() - LOWEST);
    }
  }

  void add(DoubleRanges other) {
    found.or(other.found);
  }

  /// The ranges into which some value fell, the smallest first.
  public List<Range> all() {
    return found.stream().mapToObj(i -> new Range(i + LOWEST)).toList();
  }

  /// The canonical text of a value: `0`, or the number of its range and the whole number it becomes
  /// there, such as `0:4503599627370496`.
  public static String text(double value) {
    if (value == 0) {
      return "0";
    }
    Range range = Range.of(value);
    return range.number() + ":" + (long) Math.scalb(value, range.places());
  }

  /// The value of which [#text] made a text, as Java writes it; another text as it is.
  public static String shown(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return text.equals("0") ? "0.0" : text;
    }
    Range range = new Range(Integer.parseInt(text.substring(0, colon)));
    double scaled = Long.parseLong(text.substring(colon + 1));
    return Double.toString(Math.scalb(scaled, -range.places()));
  }
}
