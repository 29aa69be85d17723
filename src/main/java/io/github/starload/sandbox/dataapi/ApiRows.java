package io.github.starload.sandbox.dataapi;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A result as the service tells it: whole numbers, doubles and booleans typed, all else as text.
///
/// @param columns metadata, one a column
/// @param records rows of fields such as `{"stringValue": "a"}`
record ApiRows(List<Map<String, Object>> columns, List<List<Map<String, Object>>> records) {
  private static final int PAGE_ROWS = 1000;

  static ApiRows of(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<Map<String, Object>> columns = new ArrayList<>();
    for (int c = 1; c <= meta.getColumnCount(); c++) {
      Map<String, Object> column = new LinkedHashMap<>();
      column.put("name", meta.getColumnName(c));
      column.put("label", meta.getColumnLabel(c));
      column.put("typeName", meta.getColumnTypeName(c));
      column.put("precision", meta.getPrecision(c));
      column.put("scale", meta.getScale(c));
      columns.add(column);
    }
    List<List<Map<String, Object>>> records = new ArrayList<>();
    while (result.next()) {
      List<Map<String, Object>> row = new ArrayList<>();
      for (int c = 1; c <= columns.size(); c++) {
        row.add(field(result, c, meta.getColumnType(c)));
      }
      records.add(row);
    }
    return new ApiRows(columns, records);
  }

  /// One page of the answer to GetStatementResult.
  ///
  /// @param from number of its first row
  Map<String, @Nullable Object> page(int from) {
    int to = Math.min(records.size(), from + PAGE_ROWS);
    Map<String, @Nullable Object> page = new LinkedHashMap<>();
    page.put("ColumnMetadata", columns);
    page.put("Records", records.subList(Math.min(from, to), to));
    page.put("TotalNumRows", records.size());
    if (to < records.size()) {
      page.put("NextToken", Integer.toString(to));
    }
    return page;
  }

  private static Map<String, Object> field(ResultSet result, int column, int type)
      throws SQLException {
    String text = result.getString(column);
    if (text == null) {
      return Map.of("isNull", true);
    }
    return switch (type) {
      case Types.BIT, Types.BOOLEAN -> Map.of("booleanValue", result.getBoolean(column));
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
          Map.of("longValue", result.getLong(column));
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> Map.of("doubleValue", result.getDouble(column));
      default -> Map.of("stringValue", text);
    };
  }
}
