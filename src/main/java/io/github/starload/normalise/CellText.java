package io.github.starload.normalise;

import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonWriter;
import io.github.starload.type.ColumnType;
import io.github.starload.type.Numbers;
import io.github.starload.type.Temporal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;

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

  /// The text of a value that is not null.
  ///
  /// @throws Unfit if the type does not hold the value unchanged; the message is the reason
  static String of(JsonValue value, ColumnType type) throws Unfit {
    try {
      return switch (type) {
        case ColumnType.Bool() -> bool(value);
        case ColumnType.SmallInt() -> integer(value, Short.MIN_VALUE, Short.MAX_VALUE);
        case ColumnType.Int() -> integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        case ColumnType.BigInt() -> integer(value, Long.MIN_VALUE, Long.MAX_VALUE);
        case ColumnType.Decimal(int precision, int scale) -> decimal(value, precision, scale);
        case ColumnType.DoublePrecision() -> Double.toString(Double.parseDouble(number(value)));
        case ColumnType.Date() -> date(value);
        case ColumnType.Timestamp() -> timestamp(value);
        case ColumnType.TimestampTz() -> TimeText.of(zoned(value).utc()) + "+00";
        case ColumnType.Varchar(int bytes) -> text(value, bytes);
        case ColumnType.Super() -> whole(value);
      };
    } catch (ArithmeticException | NumberFormatException e) {
      throw new Unfit("the number does not fit");
    }
  }

  /// The UTC offset that a timestamp was written with, such as `+02:00`.
  static String offset(JsonValue value) throws Unfit {
    String id = zoned(value).offset().getId();
    return id.equals("Z") ? "+00:00" : id;
  }

  /// The day of a date, a timestamp, or a timestamp with offset by UTC: `YYYY-MM-DD`.
  static String day(JsonValue value) throws Unfit {
    return switch (temporal(value)) {
      case Temporal.Day(var date) -> date.toString();
      case Temporal.Local(var time) -> time.toLocalDate().toString();
      case Temporal.Zoned zoned -> zoned.utc().toLocalDate().toString();
    };
  }

  /// The beginning of a text, for messages.
  static String shortened(String text) {
    return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
  }

  /// JSON text for SUPER; its strings have the limits of a VARCHAR.
  private static String whole(JsonValue value) throws Unfit {
    checkInside(value);
    String text = JsonWriter.compact(value);
    if (text.length() > MOST_SUPER_BYTES / 3) {
      int found = text.getBytes(StandardCharsets.UTF_8).length;
      if (found > MOST_SUPER_BYTES) {
        throw new Unfit("it takes " + found + " bytes and SUPER takes " + MOST_SUPER_BYTES);
      }
    }
    return text;
  }

  private static void checkInside(JsonValue value) throws Unfit {
    switch (value) {
      case JsonValue.JsonString(String text) -> checked(text, ColumnType.MAX_VARCHAR_BYTES);
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

  private static String bool(JsonValue value) throws Unfit {
    if (value instanceof JsonValue.JsonBoolean(boolean flag)) {
      return flag ? "t" : "f";
    }
    throw new Unfit("it is no boolean");
  }

  private static String number(JsonValue value) throws Unfit {
    if (value instanceof JsonValue.JsonNumber(String text)) {
      return text;
    }
    throw new Unfit("it is no number");
  }

  private static String integer(JsonValue value, long least, long greatest) throws Unfit {
    Optional<Long> number = Numbers.asLong(number(value));
    if (number.isEmpty() || number.get() < least || number.get() > greatest) {
      throw new Unfit("the number does not fit");
    }
    return Long.toString(number.get());
  }

  private static String decimal(JsonValue value, int precision, int scale) throws Unfit {
    BigDecimal exact = Numbers.exact(number(value));
    // Looked at before scaling, which would write out every zero of 1e9999999.
    if ((long) exact.precision() - exact.scale() > precision - scale || exact.scale() > scale) {
      throw new Unfit("the number does not fit");
    }
    return exact.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
  }

  private static Temporal temporal(JsonValue value) throws Unfit {
    if (value instanceof JsonValue.JsonString(String text)) {
      return Temporal.parse(text).orElseThrow(() -> new Unfit("it is no ISO 8601 date or time"));
    }
    throw new Unfit("it is no text");
  }

  private static String date(JsonValue value) throws Unfit {
    if (temporal(value) instanceof Temporal.Day(var date)) {
      return date.toString();
    }
    throw new Unfit("it is no date");
  }

  private static String timestamp(JsonValue value) throws Unfit {
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

  private static String text(JsonValue value, int bytes) throws Unfit {
    return switch (value) {
      case JsonValue.JsonString(String text) -> checked(text, bytes);
      case JsonValue.JsonNumber(String text) -> checked(text, bytes);
      case JsonValue.JsonBoolean(boolean flag) -> checked(flag ? "true" : "false", bytes);
      case JsonValue.JsonArray _, JsonValue.JsonObject _, JsonValue.JsonNull _ ->
          throw new Unfit("it is no scalar");
    };
  }

  /// Passes text that the warehouse keeps unchanged (`redshift-facts.md` section 1.6).
  private static String checked(String text, int bytes) throws Unfit {
    if (text.indexOf('\0') >= 0) {
      throw new Unfit("it holds the character U+0000, which no warehouse column keeps");
    }
    if (hasLoneSurrogate(text)) {
      throw new Unfit("it holds half a surrogate pair, which is no valid Unicode");
    }
    // No character takes more than three bytes a char, so short texts need no counting.
    if (text.length() > bytes / 3) {
      int found = text.getBytes(StandardCharsets.UTF_8).length;
      if (found > bytes) {
        throw new Unfit("it takes " + found + " bytes and the column holds " + bytes);
      }
    }
    return text;
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
