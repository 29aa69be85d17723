package io.github.starload.stage;

import io.github.starload.normalise.PackedRows;
import io.github.starload.type.ColumnType;
import io.github.starload.type.Numbers;
import io.github.starload.type.Utf8Text;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a warehouse must answer about a column, gathered while its cells are written.
public final class ColumnTotals {
  private final ColumnType type;
  private long nonNull;
  private long octets;
  private long longest;
  private long trues;
  private final NumberTotals numbers = new NumberTotals();
  private @Nullable Utf8Text leastText;
  private @Nullable Utf8Text greatestText;
  private double leastDouble = Double.POSITIVE_INFINITY;
  private double greatestDouble = Double.NEGATIVE_INFINITY;
  private final DigestSum digests = new DigestSum();
  private final DoubleRanges ranges = new DoubleRanges();

  ColumnTotals(ColumnType type) {
    this.type = type;
  }

  /// One figure about a column.
  public enum Measure {
    /// Values that are not NULL.
    COUNT,
    /// Exact numbers: their sum.
    SUM,
    /// Numbers, dates and timestamps: the least, in canonical text.
    MIN,
    /// Likewise the greatest.
    MAX,
    /// Texts: the sum of their lengths in UTF-8 bytes.
    OCTETS,
    /// Booleans: how many are true.
    TRUES,
    /// The sum of the digests of all values, see [RowDigests].
    FINGERPRINT
  }

  /// Adds the cells of a column that are not NULL.
  ///
  /// @param of the same rows
  void add(PackedRows rows, int column, RowDigests of) {
    for (int row = 0; row < rows.count(); row++) {
      if (!rows.isNull(row, column)) {
        nonNull++;
        digests.add(of.cell(row, column));
        add(rows, row, column);
      }
    }
  }

  private void add(PackedRows rows, int row, int column) {
    int begin = rows.begin(row, column);
    int end = rows.end(row, column);
    switch (type) {
      case ColumnType.Bool() -> trues += rows.bytes()[begin] == 't' ? 1 : 0;
      case ColumnType.SmallInt(), ColumnType.Int(), ColumnType.BigInt() ->
          numbers.add(Numbers.parseLong(rows.bytes(), begin, end));
      case ColumnType.Decimal _ -> numbers.add(new BigDecimal(rows.string(row, column)));
      case ColumnType.Date(), ColumnType.Timestamp(), ColumnType.TimestampTz() ->
          addTime(Utf8Text.of(rows.bytes(), begin, end));
      case ColumnType.Varchar _, ColumnType.Super() -> addText(end - begin);
      case ColumnType.DoublePrecision() -> addDouble(Double.parseDouble(rows.string(row, column)));
    }
  }

  /// Adds what was gathered of other cells of the column.
  void add(ColumnTotals other) {
    nonNull += other.nonNull;
    digests.add(other.digests);
    trues += other.trues;
    octets += other.octets;
    longest = Math.max(longest, other.longest);
    ranges.add(other.ranges);
    leastDouble = Math.min(leastDouble, other.leastDouble);
    greatestDouble = Math.max(greatestDouble, other.greatestDouble);
    numbers.add(other.numbers);
    if (other.leastText != null && other.greatestText != null) {
      addTime(other.leastText);
      addTime(other.greatestText);
    }
  }

  private void addText(int bytes) {
    octets += bytes;
    longest = Math.max(longest, bytes);
  }

  private void addDouble(double value) {
    ranges.add(value);
    leastDouble = Math.min(leastDouble, value);
    greatestDouble = Math.max(greatestDouble, value);
  }

  /// Canonical dates and times sort as text, as their years have four digits.
  private void addTime(Utf8Text value) {
    if (leastText == null || value.compareTo(leastText) < 0) {
      leastText = Utf8Text.of(value.toString());
    }
    if (greatestText == null || value.compareTo(greatestText) > 0) {
      greatestText = Utf8Text.of(value.toString());
    }
  }

  /// The sum of the digests of all values, see [RowDigests#cell].
  public String fingerprint() {
    return digests.toString();
  }

  /// The ranges into which doubles fell; without any for other types.
  public DoubleRanges ranges() {
    return ranges;
  }

  /// Bytes of text and SUPER, in UTF-8.
  public long octets() {
    return octets;
  }

  /// Bytes of the longest text or SUPER value.
  public long longest() {
    return longest;
  }

  /// The figures that one query can ask for of this column's type, as canonical text; all but COUNT
  /// are there only if some value is. DOUBLE PRECISION has no SUM, because a float's sum depends on
  /// the order; SUPER has COUNT alone, and is read back, see [SuperDigest].
  public Map<Measure, String> figures() {
    Map<Measure, String> figures = new EnumMap<>(Measure.class);
    figures.put(Measure.COUNT, Long.toString(nonNull));
    if (nonNull == 0) {
      return figures;
    }
    numbers.figures(figures);
    if (leastText != null && greatestText != null) {
      figures.put(Measure.MIN, leastText.toString());
      figures.put(Measure.MAX, greatestText.toString());
    }
    if (type instanceof ColumnType.DoublePrecision) {
      figures.put(Measure.MIN, Double.toString(leastDouble));
      figures.put(Measure.MAX, Double.toString(greatestDouble));
    }
    if (RowDigests.has(type)) {
      figures.put(Measure.FINGERPRINT, digests.toString());
    }
    if (type instanceof ColumnType.Varchar) {
      figures.put(Measure.OCTETS, Long.toString(octets));
    }
    if (type instanceof ColumnType.Bool) {
      figures.put(Measure.TRUES, Long.toString(trues));
    }
    return figures;
  }
}
