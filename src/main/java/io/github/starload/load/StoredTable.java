package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.stage.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A table of a load as its report tells it: columns with their types, and the parts in the lake.
/// Where a column's values came from is not needed any more.
///
/// @param keys of the parts in the lake, one a part
record StoredTable(LoadReport.TableEntry entry, Table table, List<Part> parts, List<String> keys) {

  static StoredTable of(LoadReport report, LoadReport.TableEntry entry) {
    List<Column> columns = new ArrayList<>();
    for (LoadReport.ColumnEntry column : entry.columns()) {
      Origin origin =
          column.name().equals(StarDesign.LOAD_ID_COLUMN)
              ? new Origin.LoadIdColumn()
              : new Origin.Value(JsonPath.ROOT);
      columns.add(
          new Column(column.name(), TypeWords.read(column.type()), column.nullable(), origin));
    }
    List<String> header =
        columns.stream()
            .filter(column -> !(column.origin() instanceof Origin.LoadIdColumn))
            .map(Column::name)
            .toList();
    List<Part> parts = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (LoadReport.PartEntry part : report.parts()) {
      if (part.table().equals(entry.name())) {
        parts.add(
            new Part(
                part.table(),
                parts.size(),
                Path.of(part.key()),
                part.rows(),
                part.bytes(),
                part.sha256(),
                header));
        keys.add(part.key());
      }
    }
    Table table = new Table.Fact(entry.name(), JsonPath.ROOT, columns, List.of(), "");
    return new StoredTable(entry, table, parts, keys);
  }

  /// The same as a design has it.
  StoredTable as(Table designed) {
    return new StoredTable(entry, designed, parts, keys);
  }
}
