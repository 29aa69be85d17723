package io.github.starload.normalise;

import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonWriter;
import io.github.starload.type.ColumnType;
import io.github.starload.type.Numbers;
import io.github.starload.type.Surrogates;
import io.github.starload.type.Temporal;
import io.github.starload.type.Utf8Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.OptionalLong;

/// Writes a JSON value as the one canonical text that its column's type has
/// (`redshift-facts.md` section 1.7).
///
/// BOOLEAN `t`/`f`; integers in digits; DECIMAL with all its places; TIMESTAMP
/// `YYYY-MM-DD HH:MI:SS.ffffff`, TIMESTAMPTZ the same in UTC with `+00`; text as it is; SUPER as
/// JSON.
public final class CellText {
  private CellText() {}

  /// A value that its column cannot keep.
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String reason) {
      // Many values may be unfit, and nobody looks at their traces.
      super(reason, null, false, false);
    }
  }

  /// The longest JSON text that COPY takes from CSV into SUPER (`redshift-facts.md` section 3).
  static final int MOST_SUPER_BYTES = 1_000_000;

  private static final int MOST_SHOWN = 60;
  private static final Utf8Text YES = Utf8Text.of("t");
  private static final Utf8Text NO = Utf8Text.of("f");
  private static final Utf8Text TRUE = Utf8Text.of("true");
  private static final Utf8Text FALSE = Utf8Text.of("false");
  private static final Utf8Text ZERO = Utf8Text.of(0);

  /// The text of a value that is not null.
  ///
  /// @throws Unfit if the type does not hold the value unchanged; the message is the reason
  static Utf8Text of(JsonValue value, ColumnType type) throws Unfit {
    try {
      return switch (type) {
        case ColumnType.Bool() -> bool(value);
        case ColumnType.SmallInt() -> integer(value, Short.MIN_VALUE, Short.MAX_VALUE);
        case ColumnType.Int() -> integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        case ColumnType.BigInt() -> integer(value, Long.MIN_VALUE, Long.MAX_VALUE);
        case ColumnType.Decimal(int precision, int scale) -> decimal(value, precision, scale);
        case ColumnType.DoublePrecision() -> doublePrecision(value);
        case ColumnType.Date() -> date(value);
        case ColumnType.Timestamp() -> timestamp(value);
        case ColumnType.TimestampTz() -> TimeText.ofUtc(zoned(value).utc());
        case ColumnType.Varchar(int bytes) -> text(value, bytes);
        case ColumnType.Super() -> whole(value);
      };
    } catch (ArithmeticException | NumberFormatException e) {
      throw new Unfit("the number does not fit");
    }
  }

  /// The UTC offset that a timestamp was written with, such as `+02:00`.
  static Utf8Text offset(JsonValue value) throws Unfit {
    String id = zoned(value).offset().getId();
    return Utf8Text.of(id.equals("Z") ? "+00:00" : id);
  }

  /// The day of a date, a timestamp, or a timestamp with offset by UTC: `YYYY-MM-DD`.
  static Utf8Text day(JsonValue value) throws Unfit {
    LocalDate day =
        switch (temporal(value)) {
          case Temporal.Day(var date) -> date;
          case Temporal.Local(var time) -> time.toLocalDate();
          case Temporal.Zoned zoned -> zoned.utc().toLocalDate();
        };
    return Utf8Text.of(day.toString());
  }

  /// The beginning of a text, for messages.
  static String shortened(String text) {
    return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
  }

  /// JSON text for SUPER; its strings have the limits of a VARCHAR.
  private static Utf8Text whole(JsonValue value) throws Unfit {
    checkInside(value);
    Utf8Text text = Utf8Text.of(JsonWriter.compact(value));
    if (text.length() > MOST_SUPER_BYTES) {
      throw new Unfit("it takes " + text.length() + " bytes and SUPER takes " + MOST_SUPER_BYTES);
    }
    return text;
  }

  private static void checkInside(JsonValue value) throws Unfit {
    switch (value) {
      case JsonValue.JsonString string -> checked(string, ColumnType.MAX_VARCHAR_BYTES);
      case JsonValue.JsonArray(var elements) -> {
        for (JsonValue element : elements) {
          checkInside(element);
        }
      }
      case JsonValue.JsonObject(var members) -> {
        for (JsonValue.Member member : members) {
          checked(member.name(), ColumnType.MAX_VARCHAR_BYTES);
          checkInside(member.value());
        }
      }
      case JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> {}
    }
  }

  private static Utf8Text bool(JsonValue value) throws Unfit {
    if (value instanceof JsonValue.JsonBoolean(boolean flag)) {
      return flag ? YES : NO;
    }
    throw new Unfit("it is no boolean");
  }

  private static Utf8Text number(JsonValue value) throws Unfit {
    if (value instanceof JsonValue.JsonNumber(Utf8Text digits)) {
      return digits;
    }
    throw new Unfit("it is no number");
  }

  private static Utf8Text integer(JsonValue value, long least, long greatest) throws Unfit {
    Utf8Text digits = number(value);
    OptionalLong number = Numbers.asLong(digits);
    if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > greatest) {
      throw new Unfit("the number does not fit");
    }
    // JSON has one way to write each whole number, and -0.
    return number.getAsLong() == 0 ? ZERO : digits;
  }

  private static Utf8Text doublePrecision(JsonValue value) throws Unfit {
    return Utf8Text.of(Double.toString(Double.parseDouble(number(value).toString())));
  }

  private static Utf8Text decimal(JsonValue value, int precision, int scale) throws Unfit {
    BigDecimal exact = Numbers.exact(number(value).toString());
    // Looked at before scaling, which would write out every zero of 1e9999999.
    if ((long) exact.precision() - exact.scale() > precision - scale || exact.scale() > scale) {
      throw new Unfit("the number does not fit");
    }
    return Utf8Text.of(exact.setScale(scale, RoundingMode.UNNECESSARY).toPlainString());
  }

  private static Temporal temporal(JsonValue value) throws Unfit {
    if (value instanceof JsonValue.JsonString string) {
      return Temporal.parse(string.text())
          .orElseThrow(() -> new Unfit("it is no ISO 8601 date or time"));
    }
    throw new Unfit("it is no text");
  }

  private static Utf8Text date(JsonValue value) throws Unfit {
    if (temporal(value) instanceof Temporal.Day(var date)) {
      return Utf8Text.of(date.toString());
    }
    throw new Unfit("it is no date");
  }

  private static Utf8Text timestamp(JsonValue value) throws Unfit {
    if (temporal(value) instanceof Temporal.Local(LocalDateTime time)) {
      return TimeText.of(time);
    }
    throw new Unfit("it is no timestamp without offset");
  }

  private static Temporal.Zoned zoned(JsonValue value) throws Unfit {
    if (temporal(value) instanceof Temporal.Zoned zoned) {
      return zoned;
    }
    throw new Unfit("it is no timestamp with offset");
  }

  private static Utf8Text text(JsonValue value, int bytes) throws Unfit {
    return switch (value) {
      case JsonValue.JsonString string -> checked(string, bytes);
      case JsonValue.JsonNumber(Utf8Text digits) -> fitting(digits, bytes);
      case JsonValue.JsonBoolean(boolean flag) -> fitting(flag ? TRUE : FALSE, bytes);
      case JsonValue.JsonArray _, JsonValue.JsonObject _, JsonValue.JsonNull _ ->
          throw new Unfit("it is no scalar");
    };
  }

  /// Passes text that the warehouse keeps unchanged (`redshift-facts.md` section 1.6).
  private static Utf8Text checked(JsonValue.JsonString string, int bytes) throws Unfit {
    Utf8Text plain = string.plain();
    return plain == null ? checked(string.text(), bytes) : fitting(plain, bytes);
  }

  private static Utf8Text checked(String text, int bytes) throws Unfit {
    if (text.indexOf('\0') >= 0) {
      throw new Unfit("it holds the character U+0000, which no warehouse column keeps");
    }
    if (Surrogates.hasLone(text)) {
      throw new Unfit("it holds half a surrogate pair, which is no valid Unicode");
    }
    return fitting(Utf8Text.of(text), bytes);
  }

  private static Utf8Text fitting(Utf8Text text, int bytes) throws Unfit {
    if (text.length() > bytes) {
      throw new Unfit("it takes " + text.length() + " bytes and the column holds " + bytes);
    }
    return text;
  }
}
