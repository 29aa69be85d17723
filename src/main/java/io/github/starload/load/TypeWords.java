package io.github.starload.load;

import io.github.starload.problem.StarloadException;
import io.github.starload.type.ColumnType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a column type as the report writes it.
final class TypeWords {
  private static final Pattern WORDS = Pattern.compile("([A-Z ]+?)(?:\\((\\d+)(?:,(\\d+))?\\))?");

  private TypeWords() {}

  /// The type that [ColumnType#sql] gave.
  static ColumnType read(String sql) {
    Matcher words = WORDS.matcher(sql);
    if (!words.matches()) {
      throw unknown(sql);
    }
    return switch (words.group(1)) {
      case "BOOLEAN" -> new ColumnType.Bool();
      case "SMALLINT" -> new ColumnType.SmallInt();
      case "INTEGER" -> new ColumnType.Int();
      case "BIGINT" -> new ColumnType.BigInt();
      case "DECIMAL" ->
          new ColumnType.Decimal(
              Integer.parseInt(words.group(2)), Integer.parseInt(words.group(3)));
      case "DOUBLE PRECISION" -> new ColumnType.DoublePrecision();
      case "DATE" -> new ColumnType.Date();
      case "TIMESTAMP" -> new ColumnType.Timestamp();
      case "TIMESTAMPTZ" -> new ColumnType.TimestampTz();
      case "VARCHAR" -> new ColumnType.Varchar(Integer.parseInt(words.group(2)));
      case "SUPER" -> new ColumnType.Super();
      default -> throw unknown(sql);
    };
  }

  private static StarloadException unknown(String sql) {
    return StarloadException.defect("The report names a type that is not known: " + sql, null);
  }
}
