package io.github.starload.sandbox.copy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// Numbers (`redshift-facts.md` section 1.7).
final class NumberRules {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?");

  private NumberRules() {}

  static void integer(Field field, RowBuffer row, long least, long most) throws BadField {
    String text = field.text().strip();
    if (!INTEGER.matcher(text).matches()) {
      throw new BadField(LoadErrorCode.DIGIT, field);
    }
    long value;
    try {
      value = Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadField(LoadErrorCode.OVERFLOW, field);
    }
    if (value < least || value > most) {
      throw new BadField(LoadErrorCode.OUT_OF_RANGE, field);
    }
    row.text(Long.toString(value));
  }

  /// Decimal places beyond the scale are cut, not rounded; too many integer digits are an error.
  static void decimal(Field field, RowBuffer row, CopyColumn column) throws BadField {
    String text = field.text().strip();
    if (!DECIMAL.matcher(text).matches()) {
      throw new BadField(LoadErrorCode.DIGIT, field);
    }
    BigDecimal value = new BigDecimal(text);
    int integerDigits = value.signum() == 0 ? 0 : value.precision() - value.scale();
    if (integerDigits > column.precision() - column.scale()) {
      throw new BadField(LoadErrorCode.OUT_OF_RANGE, field);
    }
    row.text(value.setScale(column.scale(), RoundingMode.DOWN).toPlainString());
  }

  static void floating(Field field, RowBuffer row) throws BadField {
    String text = field.text().strip();
    if (!DECIMAL.matcher(text).matches()) {
      throw new BadField(LoadErrorCode.FLOAT, field);
    }
    if (Double.isInfinite(Double.parseDouble(text))) {
      throw new BadField(LoadErrorCode.OUT_OF_RANGE, field);
    }
    row.text(text);
  }
}
