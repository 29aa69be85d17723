package io.github.starload.design.edit;

import io.github.starload.design.CalendarPart;
import io.github.starload.design.Column;
import io.github.starload.design.ConflictRule;
import io.github.starload.design.Evidence;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.OriginPaths;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TableNames;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Adds and removes the date dimension; every date column plays its own role by its own reference.
final class Dates {
  private Dates() {}

  static StarDesign add(StarDesign design, DesignEdit.AddDateDimension edit) {
    String cannot = "Cannot " + EditText.of(edit);
    Table table = Refused.table(design, edit.table(), cannot);
    Column date = Refused.column(table, edit.column(), cannot);
    JsonPath path = path(date, cannot);
    Table.Dimension days = days(design).orElseGet(() -> newDays(design));
    if (days.paths().contains(path)) {
      throw Refused.edit(cannot + ": it has one already", "Nothing is to be done");
    }
    List<Column> columns = new ArrayList<>(table.columns());
    TableNames names = new TableNames();
    columns.forEach(column -> names.reserve(column.name()));
    int keys = 1 + (int) columns.stream().filter(c -> isKey(table, c)).count();
    columns.add(
        Math.max(columns.indexOf(date) + 1, keys),
        new Column(
            names.take(List.of(date.name(), "key")),
            new ColumnType.BigInt(),
            true,
            new Origin.Reference(path, days.name())));
    List<JsonPath> paths = new ArrayList<>(days.paths());
    paths.add(path);
    Table.Dimension fed = Changed.paths(days, paths);
    StarDesign changed = Changed.table(design, table, Changed.columns(table, columns));
    return days(design).isPresent() ? Changed.table(changed, days, fed) : inserted(changed, fed);
  }

  static StarDesign remove(StarDesign design, DesignEdit.RemoveDateDimension edit) {
    String cannot = "Cannot " + EditText.of(edit);
    Table table = Refused.table(design, edit.table(), cannot);
    Column named = Refused.column(table, edit.column(), cannot);
    List<JsonPath> at = OriginPaths.of(named.origin());
    Optional<Table.Dimension> days = days(design);
    if (days.isEmpty() || at.size() != 1 || !days.get().paths().contains(at.getFirst())) {
      throw Refused.edit(cannot + ": it has none", "Nothing is to be done");
    }
    Origin reference = new Origin.Reference(at.getFirst(), days.get().name());
    List<Table> tables = new ArrayList<>();
    for (Table t : design.tables()) {
      List<Column> columns =
          t.columns().stream().filter(c -> !c.origin().equals(reference)).toList();
      List<JsonPath> left = days.get().paths().stream().filter(p -> !at.contains(p)).toList();
      if (!t.name().equals(days.get().name())) {
        tables.add(Changed.columns(t, columns));
      } else if (!left.isEmpty()) {
        tables.add(Changed.paths(days.get(), left));
      }
    }
    List<Evidence> evidence =
        design.evidence().stream()
            .filter(e -> tables.stream().anyMatch(t -> t.name().equals(e.table())))
            .toList();
    return Changed.parts(design, tables, design.leftOut(), evidence);
  }

  private static boolean isKey(Table table, Column column) {
    return column.origin() instanceof Origin.ParentKey
        || table.naturalKey().contains(column.name());
  }

  private static JsonPath path(Column date, String cannot) {
    boolean isDate =
        switch (date.type()) {
          case ColumnType.Date(), ColumnType.Timestamp(), ColumnType.TimestampTz() -> true;
          case ColumnType.Bool(),
              ColumnType.SmallInt(),
              ColumnType.Int(),
              ColumnType.BigInt(),
              ColumnType.Decimal _,
              ColumnType.DoublePrecision(),
              ColumnType.Varchar _,
              ColumnType.Super() ->
              false;
        };
    List<JsonPath> paths = OriginPaths.of(date.origin());
    if (!isDate || paths.size() != 1) {
      throw Refused.edit(
          cannot + ": it is no DATE or TIMESTAMP from one place", "Retype the column first");
    }
    return paths.getFirst();
  }

  private static Optional<Table.Dimension> days(StarDesign design) {
    return design.tables().stream()
        .filter(Table.Dimension.class::isInstance)
        .map(Table.Dimension.class::cast)
        .filter(table -> table.columns().get(1).origin() instanceof Origin.DayPart)
        .findFirst();
  }

  private static Table.Dimension newDays(StarDesign design) {
    TableNames names = new TableNames();
    design.tables().forEach(table -> names.reserve(table.name()));
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("date_key", new ColumnType.BigInt(), false, new Origin.SurrogateKey()));
    for (CalendarPart part : CalendarPart.values()) {
      ColumnType type =
          part == CalendarPart.DAY ? new ColumnType.Date() : new ColumnType.SmallInt();
      String name = part.name().toLowerCase(Locale.ROOT);
      columns.add(new Column(name, type, false, new Origin.DayPart(part)));
    }
    columns.add(design.tables().getFirst().columns().getLast());
    return new Table.Dimension(
        names.take(List.of("dim_date")),
        List.of(),
        columns,
        List.of(columns.get(1).name()),
        "One row for each day that a date of the data names.",
        ConflictRule.MOST_FREQUENT,
        NullReference.STAYS_NULL);
  }

  /// Behind the last dimension, or behind the first table.
  private static StarDesign inserted(StarDesign design, Table.Dimension days) {
    List<Table> tables = new ArrayList<>(design.tables());
    int place = 1;
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i) instanceof Table.Dimension) {
        place = i + 1;
      }
    }
    tables.add(place, days);
    return Changed.tables(design, tables);
  }
}
