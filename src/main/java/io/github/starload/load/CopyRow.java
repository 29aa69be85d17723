package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.Table;
import io.github.starload.stage.StagedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of a part that COPY refused.
///
/// @param cells as they stand in the part; may be more or fewer than the table has columns
record CopyRow(Table table, List<@Nullable String> cells) {
  private static final int LONGEST_SHOWN = 60;

  /// The value in a column, in quotes and shortened; empty for a whole record, and where the row
  /// has no such cell.
  Optional<String> value(String column) {
    List<Column> columns = table.stagedColumns();
    for (int i = 0; i < columns.size() && i < cells.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return Optional.of(shown(cells.get(i)));
      }
    }
    return Optional.empty();
  }

  /// Which record it belongs to, by its natural key, such as ` of launch_id "5eb8…", ordinal "0"`.
  String record() {
    List<Column> columns = table.stagedColumns();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < columns.size() && i < cells.size(); i++) {
      if (table.naturalKey().contains(columns.get(i).name())) {
        keys.add(columns.get(i).name() + " " + shown(cells.get(i)));
      }
    }
    return keys.isEmpty() ? "" : " of the row with " + String.join(", ", keys);
  }

  /// The JSON path behind a column, such as ` (JSON path $.name)`; empty if Starload makes it.
  static String path(StagedTable staged, String column) {
    return SchemaComparison.columns(staged.table(), Optional.empty()).stream()
        .filter(entry -> entry.name().equals(column) && !entry.path().isEmpty())
        .findFirst()
        .map(entry -> " (JSON path " + entry.path() + ")")
        .orElse("");
  }

  private static String shown(@Nullable String cell) {
    if (cell == null) {
      return "NULL";
    }
    StringBuilder text = new StringBuilder("\"");
    cell.codePoints()
        .limit(LONGEST_SHOWN)
        .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
        .forEach(text::appendCodePoint);
    return text.append(cell.length() > LONGEST_SHOWN ? "…\"" : "\"").toString();
  }
}
