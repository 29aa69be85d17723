package io.github.starload.suggest;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes everything at or below a path out of a design.
final class Pruning {
  private final JsonPath path;

  Pruning(JsonPath path) {
    this.path = path;
  }

  /// The tables that are left, without the columns of the path.
  List<Table> tables(StarDesign design) {
    List<Table> left = new ArrayList<>();
    for (Table table : design.tables()) {
      List<Column> columns =
          table.columns().stream().flatMap(column -> column(column).stream()).toList();
      List<JsonPath> paths = table.paths().stream().filter(p -> !p.isAtOrBelow(path)).toList();
      if (!paths.isEmpty()) {
        left.add(columns.equals(table.columns()) ? table : with(table, paths, columns));
      }
    }
    return left;
  }

  /// Whether a column holds something of the path.
  boolean touches(Column column) {
    return !column(column).equals(Optional.of(column));
  }

  private Optional<Column> column(Column column) {
    return switch (column.origin()) {
      case Origin.Value(JsonPath at) -> unlessBelow(at, column);
      case Origin.ValueOfKind(JsonPath at, _) -> unlessBelow(at, column);
      case Origin.OffsetOf(JsonPath at) -> unlessBelow(at, column);
      case Origin.Reference(JsonPath at, _) -> unlessBelow(at, column);
      case Origin.Attribute(List<JsonPath> paths) -> {
        List<JsonPath> left = paths.stream().filter(p -> !p.isAtOrBelow(path)).toList();
        yield left.isEmpty()
            ? Optional.empty()
            : Optional.of(
                left.size() == paths.size()
                    ? column
                    : new Column(
                        column.name(),
                        column.type(),
                        column.nullable(),
                        new Origin.Attribute(left),
                        column.contract()));
      }
      case Origin.SurrogateKey(),
          Origin.ParentKey(),
          Origin.ParentNaturalKey _,
          Origin.Ordinal(),
          Origin.MapKey(),
          Origin.DayPart _,
          Origin.RecordHash(),
          Origin.RecordCopy(),
          Origin.LoadIdColumn() ->
          Optional.of(column);
    };
  }

  private Optional<Column> unlessBelow(JsonPath at, Column column) {
    return at.isAtOrBelow(path) ? Optional.empty() : Optional.of(column);
  }

  /// The same table with other columns, and for a dimension other paths.
  static Table with(Table table, List<JsonPath> paths, List<Column> columns) {
    return switch (table) {
      case Table.Fact t -> new Table.Fact(t.name(), t.path(), columns, t.naturalKey(), t.grain());
      case Table.Dimension t ->
          new Table.Dimension(
              t.name(),
              paths,
              columns,
              t.naturalKey(),
              t.grain(),
              t.conflicts(),
              t.nullReference());
      case Table.Detail t ->
          new Table.Detail(t.name(), t.path(), t.parent(), columns, t.naturalKey(), t.grain());
      case Table.Bridge t ->
          new Table.Bridge(
              t.name(), t.path(), t.parent(), t.dimension(), columns, t.naturalKey(), t.grain());
    };
  }
}
