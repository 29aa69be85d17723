package io.github.starload.type;

import io.github.starload.type.ColumnType.BigInt;
import io.github.starload.type.ColumnType.Bool;
import io.github.starload.type.ColumnType.Date;
import io.github.starload.type.ColumnType.Decimal;
import io.github.starload.type.ColumnType.DoublePrecision;
import io.github.starload.type.ColumnType.Int;
import io.github.starload.type.ColumnType.SmallInt;
import io.github.starload.type.ColumnType.Timestamp;
import io.github.starload.type.ColumnType.TimestampTz;
import io.github.starload.type.ColumnType.Varchar;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;

/// What the scalars of one path have in common, gathered value by value in any order.
///
/// Only counts, extremes and sets are kept, so the same values in another order, or gathered apart
/// and merged, give the same type.
public final class TypeEvidence {
  /// More offsets than this are counted no further; one is enough to know that they differ.
  private static final int MOST_OFFSETS = 64;

  private long booleans;
  private long numbers;
  private long strings;
  private long days;
  private long locals;
  private long zoned;
  private long beyondDouble;
  private int integerDigits = 1;
  private int scale;
  private long smallest = Long.MAX_VALUE;
  private long largest = Long.MIN_VALUE;
  private boolean beyondLong;
  private int maxTextBytes;
  private final TreeSet<String> offsets = new TreeSet<>();

  /// Notes a boolean.
  public void addBoolean() {
    booleans++;
    maxTextBytes = Math.max(maxTextBytes, 5);
  }

  /// Notes a string.
  ///
  /// @param text in UTF-8; half a surrogate pair may stand in it as three bytes
  public void addString(Utf8Text text) {
    strings++;
    maxTextBytes = Math.max(maxTextBytes, text.length());
    if (!Temporal.mayBe(text)) {
      return;
    }
    Temporal.parse(text.toString())
        .ifPresent(
            temporal -> {
              switch (temporal) {
                case Temporal.Day _ -> days++;
                case Temporal.Local _ -> locals++;
                case Temporal.Zoned instant -> {
                  zoned++;
                  if (offsets.size() < MOST_OFFSETS) {
                    offsets.add(instant.offset().getId());
                  }
                }
              }
            });
  }

  /// Which columns keep a number unchanged.
  public enum Kept {
    BY_NUMBER,
    /// Neither DECIMAL nor DOUBLE PRECISION does.
    ONLY_BY_TEXT
  }

  /// Notes a number.
  ///
  /// @param text the exact text of a JSON number
  public Kept addNumber(String text) {
    numbers++;
    maxTextBytes = Math.max(maxTextBytes, text.length());
    Optional<Long> small = Numbers.asLong(text);
    if (small.isPresent()) {
      long value = small.get();
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
      integerDigits = Math.max(integerDigits, Numbers.digits(value));
      if ((long) (double) value != value || value == Long.MAX_VALUE) {
        beyondDouble++;
      }
      return Kept.BY_NUMBER;
    }
    beyondLong = true;
    if (Numbers.hasHugeExponent(text)) {
      beyondDouble++;
      integerDigits = Integer.MAX_VALUE;
      return Kept.ONLY_BY_TEXT;
    }
    BigDecimal value = Numbers.exact(text);
    scale = Math.max(scale, Math.max(0, value.scale()));
    long before = (long) value.precision() - value.scale();
    integerDigits = (int) Math.max(integerDigits, Math.min(before, Integer.MAX_VALUE));
    if (Numbers.survivesDouble(text)) {
      return Kept.BY_NUMBER;
    }
    beyondDouble++;
    long digits = Math.max(1, before) + Math.max(0, value.scale());
    return digits > ColumnType.MAX_PRECISION || value.scale() > ColumnType.MAX_SCALE
        ? Kept.ONLY_BY_TEXT
        : Kept.BY_NUMBER;
  }

  /// Adds what another has gathered.
  public void merge(TypeEvidence other) {
    booleans += other.booleans;
    numbers += other.numbers;
    strings += other.strings;
    days += other.days;
    locals += other.locals;
    zoned += other.zoned;
    beyondDouble += other.beyondDouble;
    integerDigits = Math.max(integerDigits, other.integerDigits);
    scale = Math.max(scale, other.scale);
    smallest = Math.min(smallest, other.smallest);
    largest = Math.max(largest, other.largest);
    beyondLong |= other.beyondLong;
    maxTextBytes = Math.max(maxTextBytes, other.maxTextBytes);
    offsets.addAll(other.offsets);
    while (offsets.size() > MOST_OFFSETS) {
      offsets.pollLast();
    }
  }

  /// The longest value in UTF-8 bytes.
  public int maxTextBytes() {
    return maxTextBytes;
  }

  /// How many different UTC offsets the timestamps were written with.
  public int distinctOffsets() {
    return offsets.size();
  }

  /// The narrowest type that keeps every value, or empty when no scalar was seen.
  public Optional<ColumnType> type() {
    long all = booleans + numbers + strings;
    if (all == 0) {
      return Optional.empty();
    }
    if (booleans == all) {
      return Optional.of(new Bool());
    }
    if (numbers == all) {
      return Optional.of(numberType());
    }
    if (strings == all && days == all) {
      return Optional.of(new Date());
    }
    if (strings == all && locals == all) {
      return Optional.of(new Timestamp());
    }
    if (strings == all && zoned == all) {
      return Optional.of(new TimestampTz());
    }
    return Optional.of(text());
  }

  /// The narrowest type that keeps every number, whatever else stands beside them; empty when no
  /// number was seen.
  public Optional<ColumnType> numbersType() {
    return numbers == 0 ? Optional.empty() : Optional.of(numberType());
  }

  private ColumnType numberType() {
    if (!beyondLong) {
      if (smallest >= Short.MIN_VALUE && largest <= Short.MAX_VALUE) {
        return new SmallInt();
      }
      return smallest >= Integer.MIN_VALUE && largest <= Integer.MAX_VALUE
          ? new Int()
          : new BigInt();
    }
    long precision = (long) integerDigits + scale;
    if (precision <= ColumnType.MAX_PRECISION && scale <= ColumnType.MAX_SCALE) {
      // DECIMAL(19,0) tops out at 2^63-1 (redshift-facts.md section 3): one digit more is safe.
      return scale == 0 ? new Decimal(38, 0) : new Decimal((int) Math.max(precision, 1), scale);
    }
    return beyondDouble == 0 ? new DoublePrecision() : text();
  }

  /// VARCHAR with a quarter of head-room, rounded up to a power of two.
  private Varchar text() {
    long wanted = maxTextBytes + (maxTextBytes + 3L) / 4;
    int bytes = 8;
    while (bytes < wanted && bytes < ColumnType.MAX_VARCHAR_BYTES) {
      bytes *= 2;
    }
    return new Varchar(Math.min(bytes, ColumnType.MAX_VARCHAR_BYTES));
  }
}
