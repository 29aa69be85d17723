package io.github.starload.type;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the written form of a column type, as [ColumnType#sql] writes it or as SQL otherwise names
/// it, in any case.
public final class TypeText {
  private static final Pattern FORM =
      Pattern.compile("([A-Z0-9 ]+?) ?(?:\\( ?(\\d{1,6}) ?(?:, ?(\\d{1,6}) ?)?\\))?");

  /// Digits after the point that a DECIMAL holds (`redshift-facts.md` section 3).
  private static final int MOST_SCALE = 37;

  private static final String TYPES =
      "Choose one of BOOLEAN, SMALLINT, INTEGER, BIGINT, DECIMAL(p,s), DOUBLE PRECISION, DATE,"
          + " TIMESTAMP, TIMESTAMPTZ, VARCHAR(bytes), SUPER";

  private TypeText() {}

  /// The type.
  ///
  /// @throws StarloadException of kind INPUT if there is no such type; the message holds the text
  ///     and the reason
  public static ColumnType parse(String text) {
    String plain = text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    Matcher form = FORM.matcher(plain);
    if (!form.matches()) {
      throw refused(text, "it is no type");
    }
    boolean sized = form.group(2) != null;
    int first = sized ? Integer.parseInt(form.group(2)) : 0;
    boolean scaled = form.group(3) != null;
    int second = scaled ? Integer.parseInt(form.group(3)) : 0;
    return switch (form.group(1)) {
      case "DECIMAL", "NUMERIC" -> decimal(text, sized, first, second);
      case "VARCHAR", "CHARACTER VARYING", "NVARCHAR" -> varchar(text, sized, scaled, first);
      default -> {
        ColumnType type = unsized(text, form.group(1));
        if (sized) {
          throw refused(text, "the type " + type.sql() + " takes no size");
        }
        yield type;
      }
    };
  }

  private static ColumnType unsized(String text, String word) {
    return switch (word) {
      case "BOOLEAN", "BOOL" -> new ColumnType.Bool();
      case "SMALLINT", "INT2" -> new ColumnType.SmallInt();
      case "INTEGER", "INT", "INT4" -> new ColumnType.Int();
      case "BIGINT", "INT8" -> new ColumnType.BigInt();
      case "DOUBLE PRECISION", "DOUBLE", "FLOAT8", "FLOAT" -> new ColumnType.DoublePrecision();
      case "DATE" -> new ColumnType.Date();
      case "TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE" -> new ColumnType.Timestamp();
      case "TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE" -> new ColumnType.TimestampTz();
      case "SUPER" -> new ColumnType.Super();
      default -> throw refused(text, "there is no such type");
    };
  }

  /// A bare DECIMAL would be (18,0) in Redshift (`redshift-facts.md` section 3) and cut fractions.
  private static ColumnType decimal(String text, boolean sized, int precision, int scale) {
    if (!sized) {
      throw refused(text, "it needs its digits, as in DECIMAL(18,2)");
    }
    if (precision < 1 || precision > ColumnType.MAX_PRECISION) {
      throw refused(text, "the precision is 1 to " + ColumnType.MAX_PRECISION + " digits");
    }
    if (scale > Math.min(MOST_SCALE, precision)) {
      throw refused(text, "the scale is at most " + MOST_SCALE + " and at most the precision");
    }
    return new ColumnType.Decimal(precision, scale);
  }

  private static ColumnType varchar(String text, boolean sized, boolean scaled, int bytes) {
    if (!sized || scaled) {
      throw refused(text, "it needs its length in bytes, as in VARCHAR(64)");
    }
    if (bytes < 1 || bytes > ColumnType.MAX_VARCHAR_BYTES) {
      throw refused(text, "the length is 1 to " + ColumnType.MAX_VARCHAR_BYTES + " bytes");
    }
    return new ColumnType.Varchar(bytes);
  }

  private static StarloadException refused(String text, String reason) {
    return StarloadException.input(
        "Cannot understand the type \"" + text + "\": " + reason, Location.NOWHERE, TYPES);
  }
}
