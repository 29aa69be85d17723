package io.github.starload.sandbox.copy;

/// Checks one field against its column and writes it for PostgreSQL.
@FunctionalInterface
interface FieldRule {
  void write(Field field, RowBuffer row) throws BadField;

  /// The rule for a column, NULLs included: the unquoted `nullAs` is NULL, and so is an empty field
  /// of any type but text (`redshift-facts.md` section 1.6).
  static FieldRule of(CopyColumn column, byte[] nullAs) {
    FieldRule value = valueOf(column);
    return (field, row) -> {
      if (field.isUnquoted(nullAs) || (field.empty() && !column.text())) {
        if (column.nulls() == CopyColumn.Nulls.REFUSED) {
          throw new BadField(LoadErrorCode.NOT_NULL, "");
        }
        row.nullValue();
      } else {
        value.write(field, row);
      }
    };
  }

  private static FieldRule valueOf(CopyColumn column) {
    return switch (column.type()) {
      case "int2" ->
          (field, row) -> NumberRules.integer(field, row, Short.MIN_VALUE, Short.MAX_VALUE);
      case "int4" ->
          (field, row) -> NumberRules.integer(field, row, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "int8" ->
          (field, row) -> NumberRules.integer(field, row, Long.MIN_VALUE, Long.MAX_VALUE);
      case "numeric" -> (field, row) -> NumberRules.decimal(field, row, column);
      case "float4", "float8" -> NumberRules::floating;
      case "bool" -> FieldRule::bool;
      case "date" -> TimeRules::date;
      case "timestamp" -> TimeRules::timestamp;
      case "timestamptz" -> TimeRules::timestampWithZone;
      case "varchar" -> (field, row) -> TextRules.varchar(field, row, column.bytes());
      default -> TextRules::utf8;
    };
  }

  /// The words of `redshift-facts.md` section 1.7; upper case is taken too.
  private static void bool(Field field, RowBuffer row) throws BadField {
    switch (field.text().strip().toLowerCase(java.util.Locale.ROOT)) {
      case "t", "true", "y", "yes", "1" -> row.text("t");
      case "f", "false", "n", "no", "0" -> row.text("f");
      default -> throw new BadField(LoadErrorCode.BOOLEAN, field);
    }
  }
}
