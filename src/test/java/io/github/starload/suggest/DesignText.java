package io.github.starload.suggest;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import java.util.List;
import java.util.stream.Collectors;

/// A design as lines that a test can state in full.
///
/// One line a table: `role name paths <parent: columns`. A column is `name=path`, with `*` for the
/// natural key, `name->dimension(path)` for a reference, `name=key` and `name=ordinal`; surrogate
/// keys, the parents' keys and the load id are understood.
final class DesignText {
  private DesignText() {}

  static List<String> tables(StarDesign design) {
    return design.tables().stream().map(DesignText::line).toList();
  }

  private static String line(Table table) {
    String parent =
        switch (table) {
          case Table.Detail detail -> " <" + detail.parent();
          case Table.Bridge bridge -> " <" + bridge.parent() + " >" + bridge.dimension();
          case Table.Fact _, Table.Dimension _ -> "";
        };
    String columns =
        table.columns().stream()
            .map(column -> text(column, table))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    String paths = table.paths().stream().map(Object::toString).collect(Collectors.joining(" "));
    return table.role() + " " + table.name() + " " + paths + parent + ": " + columns;
  }

  private static String text(Column column, Table table) {
    String name = column.name() + (table.naturalKey().contains(column.name()) ? "*" : "");
    return switch (column.origin()) {
      case Origin.Value(var path) -> name + "=" + path + super_(column);
      case Origin.ValueOfKind(var path, var kind) -> name + "=" + kind + " of " + path;
      case Origin.Attribute(var paths) ->
          name
              + "="
              + paths.stream().map(Object::toString).collect(Collectors.joining("|"))
              + super_(column);
      case Origin.Reference(var path, String dimension) ->
          name + "->" + dimension + "(" + path + ")";
      case Origin.DayPart(var part) -> name + "=" + part;
      case Origin.MapKey() -> name + "=key";
      case Origin.Ordinal() -> name + "=ordinal";
      case Origin.OffsetOf(var path) -> name + "=offset of " + path;
      case Origin.RecordHash() -> name + "=hash";
      case Origin.RecordCopy() -> name + "=copy";
      case Origin.ParentNaturalKey _ -> name + "=";
      case Origin.SurrogateKey(), Origin.ParentKey(), Origin.LoadIdColumn() -> "";
    };
  }

  private static String super_(Column column) {
    return column.type().sql().equals("SUPER") ? " SUPER" : "";
  }
}
