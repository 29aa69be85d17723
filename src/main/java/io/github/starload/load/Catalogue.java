package io.github.starload.load;

import io.github.starload.design.Quoted;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The columns of tables as the warehouse's catalogue gives them back (`redshift-facts.md` section
/// 3.1).
///
/// @param tables by table name, columns in their order; a table that does not exist is not there
record Catalogue(Map<String, List<CatalogueColumn>> tables) {

  /// A column as the catalogue spells it.
  ///
  /// @param spelling in DDL words, such as `VARCHAR(32)`; the catalogue's own word where there is
  ///     none
  /// @param type empty if Starload never makes such a column
  record CatalogueColumn(
      String name, String spelling, Optional<ColumnType> type, boolean nullable) {}

  static String query(String schema, List<String> tables) {
    return "SELECT table_name, column_name, data_type, character_maximum_length, numeric_precision,"
        + " numeric_scale, is_nullable FROM svv_columns WHERE table_schema = "
        + Quoted.literal(schema)
        + " AND table_name IN ("
        + tables.stream().map(Quoted::literal).collect(Collectors.joining(", "))
        + ") ORDER BY table_name, ordinal_position";
  }

  static Catalogue of(ResultRows answer) {
    Map<String, List<CatalogueColumn>> tables = new LinkedHashMap<>();
    for (List<@Nullable String> row : answer.rows()) {
      String word = String.valueOf(row.get(2)).trim();
      Optional<ColumnType> type = type(word, row.get(3), row.get(4), row.get(5));
      tables
          .computeIfAbsent(String.valueOf(row.get(0)), _ -> new ArrayList<>())
          .add(
              new CatalogueColumn(
                  String.valueOf(row.get(1)),
                  type.map(ColumnType::sql).orElse(word),
                  type,
                  !"NO".equalsIgnoreCase(row.get(6))));
    }
    return new Catalogue(tables);
  }

  /// The columns of a table, or empty if it does not exist.
  Optional<List<CatalogueColumn>> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  private static Optional<ColumnType> type(
      String word, @Nullable String length, @Nullable String precision, @Nullable String scale) {
    return switch (word) {
      case "boolean" -> Optional.of(new ColumnType.Bool());
      case "smallint" -> Optional.of(new ColumnType.SmallInt());
      case "integer" -> Optional.of(new ColumnType.Int());
      case "bigint" -> Optional.of(new ColumnType.BigInt());
      case "numeric" ->
          precision == null || scale == null
              ? Optional.empty()
              : Optional.of(
                  new ColumnType.Decimal(Integer.parseInt(precision), Integer.parseInt(scale)));
      case "double precision" -> Optional.of(new ColumnType.DoublePrecision());
      case "date" -> Optional.of(new ColumnType.Date());
      case "timestamp without time zone" -> Optional.of(new ColumnType.Timestamp());
      case "timestamp with time zone" -> Optional.of(new ColumnType.TimestampTz());
      case "character varying" ->
          length == null
              ? Optional.empty()
              : Optional.of(new ColumnType.Varchar(Integer.parseInt(length)));
      case "super" -> Optional.of(new ColumnType.Super());
      default -> Optional.empty();
    };
  }
}
