package io.github.starload.design.edit;

import io.github.starload.design.Column;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.Origin;
import io.github.starload.design.ScalarKind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TableNames;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Chooses how values of several kinds at one path are kept.
final class Mixing {
  private Mixing() {}

  static StarDesign apply(StarDesign design, DesignEdit.SetMixedKinds edit) {
    String cannot = "Cannot " + EditText.of(edit);
    Table table =
        design.tables().stream()
            .filter(t -> t.columns().stream().anyMatch(c -> holds(c, edit.path())))
            .findFirst()
            .orElseThrow(
                () ->
                    Refused.edit(
                        cannot + ": no column holds its values", "Set the role of the path first"));
    List<Column> columns = new ArrayList<>(table.columns());
    int at = indexOf(columns, edit.path());
    Column before = columns.get(at);
    if (table.naturalKey().contains(before.name())) {
      throw Refused.edit(
          cannot + ": the rows of " + table.name() + " are identified by " + before.name(),
          "Choose another key of " + table.name() + " first");
    }
    columns.removeIf(column -> holds(column, edit.path()));
    TableNames names = new TableNames();
    columns.forEach(column -> names.reserve(column.name()));
    String name = plainName(before);
    Origin whole =
        table instanceof Table.Dimension
            ? new Origin.Attribute(List.of(edit.path()))
            : new Origin.Value(edit.path());
    columns.addAll(
        at,
        switch (edit.choice()) {
          case MixedKinds.AsText(int bytes) ->
              List.of(column(names, name, new ColumnType.Varchar(bytes), whole));
          case MixedKinds.Whole() -> List.of(column(names, name, new ColumnType.Super(), whole));
          case MixedKinds.KeepOne(var type) ->
              List.of(rejecting(design, table, column(names, name, type, whole)));
          case MixedKinds.ColumnPerKind(var types) -> perKind(names, name, types, edit.path());
        });
    return Changed.table(design, table, Changed.columns(table, columns));
  }

  private static boolean holds(Column column, JsonPath path) {
    return switch (column.origin()) {
      case Origin.Value(var at) -> at.equals(path);
      case Origin.ValueOfKind(var at, _) -> at.equals(path);
      case Origin.Attribute(var paths) -> paths.equals(List.of(path));
      case Origin.SurrogateKey(),
          Origin.ParentKey(),
          Origin.ParentNaturalKey _,
          Origin.DayPart _,
          Origin.MapKey(),
          Origin.OffsetOf _,
          Origin.Ordinal(),
          Origin.Reference _,
          Origin.RecordHash(),
          Origin.RecordCopy(),
          Origin.LoadIdColumn() ->
          false;
    };
  }

  private static int indexOf(List<Column> columns, JsonPath path) {
    for (int i = 0; i < columns.size(); i++) {
      if (holds(columns.get(i), path)) {
        return i;
      }
    }
    return -1;
  }

  /// `size` for a column `size_number` that held one kind.
  private static String plainName(Column column) {
    return column.origin() instanceof Origin.ValueOfKind(_, var kind)
        ? column.name().replaceAll("_" + word(kind) + "$", "")
        : column.name();
  }

  private static List<Column> perKind(
      TableNames names, String name, Map<ScalarKind, ColumnType> types, JsonPath path) {
    List<Column> columns = new ArrayList<>();
    types.forEach(
        (kind, type) ->
            columns.add(
                column(names, name + "_" + word(kind), type, new Origin.ValueOfKind(path, kind))));
    return columns;
  }

  private static String word(ScalarKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Column column(TableNames names, String name, ColumnType type, Origin origin) {
    return new Column(names.take(List.of(name)), type, true, origin);
  }

  /// What does not fit the column is rejected, a value at a time unless the table's contract says
  /// more; other columns of the table stay under that contract.
  private static Column rejecting(StarDesign design, Table table, Column column) {
    return switch (design.contractOf(table.name()).types()) {
      case REJECT_ROW, REJECT_VALUE -> column;
      case EVOLVE, FREEZE -> Changed.ruled(column, Optional.of(Mode.REJECT_VALUE));
    };
  }
}
