package io.github.starload.sandbox.copy;

/// Redshift's numbers for what can be wrong with a record (`redshift-facts.md` section 2). The
/// texts
/// are not verified against the service.
public enum LoadErrorCode {
  UNKNOWN(1200, "Unknown error"),
  TOO_MANY_COLUMNS(1202, "Extra column(s) found"),
  TOO_FEW_COLUMNS(1203, "Too few columns found"),
  TOO_LONG(1204, "String length exceeds DDL length"),
  OUT_OF_RANGE(1204, "Numeric value out of range of the column"),
  DATE(1205, "Invalid Date Format - length must be 10 or more"),
  TIMESTAMP(1206, "Invalid timestamp format or value [YYYY-MM-DD HH24:MI:SS]"),
  DIGIT(1207, "Invalid digit"),
  FLOAT(1208, "Invalid floating point value"),
  DECIMAL(1209, "Invalid decimal value"),
  BOOLEAN(1210, "Unknown boolean format"),
  NOT_NULL(1213, "Missing data for not-null field"),
  DELIMITER(1214, "Delimiter not found"),
  LINE(1216, "Invalid input line"),
  NUL(1218, "Invalid null byte - field longer than 1 byte"),
  UTF8(1220, "String contains invalid or unsupported UTF8 codepoints"),
  OVERFLOW(1222, "Overflow, the value does not fit its type"),
  JSON(1224, "Invalid JSON for a SUPER column");

  private final int number;
  private final String text;

  LoadErrorCode(int number, String text) {
    this.number = number;
    this.text = text;
  }

  public int number() {
    return number;
  }

  public String text() {
    return text;
  }
}
