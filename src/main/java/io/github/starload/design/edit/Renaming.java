package io.github.starload.design.edit;

import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.Evidence;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Renames tables and columns, and whatever refers to them.
final class Renaming {
  private Renaming() {}

  static StarDesign table(StarDesign design, DesignEdit.RenameTable edit) {
    String from = Refused.table(design, edit.table(), "Cannot " + EditText.of(edit)).name();
    String to = edit.name();
    List<Table> tables =
        design.tables().stream()
            .map(table -> table.name().equals(from) ? Changed.named(table, to) : table)
            .map(table -> refer(table, from, to))
            .toList();
    List<Evidence> evidence =
        design.evidence().stream()
            .map(e -> new Evidence(e.path(), renamed(e.table(), from, to), e.sentence()))
            .toList();
    Map<String, Contract> contracts = new HashMap<>();
    design.contracts().forEach((name, own) -> contracts.put(renamed(name, from, to), own));
    return PureEdits.contracts(
        Changed.parts(design, tables, design.leftOut(), evidence), contracts);
  }

  private static Table refer(Table table, String from, String to) {
    Table columns = Changed.eachColumn(table, column -> refer(column, from, to));
    return switch (columns) {
      case Table.Fact _, Table.Dimension _ -> columns;
      case Table.Detail t ->
          new Table.Detail(
              t.name(),
              t.path(),
              renamed(t.parent(), from, to),
              t.columns(),
              t.naturalKey(),
              t.grain());
      case Table.Bridge t ->
          new Table.Bridge(
              t.name(),
              t.path(),
              renamed(t.parent(), from, to),
              renamed(t.dimension(), from, to),
              t.columns(),
              t.naturalKey(),
              t.grain());
    };
  }

  private static Column refer(Column column, String from, String to) {
    return column.origin() instanceof Origin.Reference(var path, var dimension)
        ? Changed.filled(column, new Origin.Reference(path, renamed(dimension, from, to)))
        : column;
  }

  static StarDesign column(StarDesign design, DesignEdit.RenameColumn edit) {
    String cannot = "Cannot " + EditText.of(edit);
    Table owner = Refused.table(design, edit.table(), cannot);
    String from = Refused.column(owner, edit.column(), cannot).name();
    List<Table> tables =
        design.tables().stream()
            .map(
                table ->
                    table.name().equals(owner.name())
                        ? renamed(table, from, edit.name())
                        : Keying.parent(table).equals(owner.name())
                            ? follow(table, from, edit.name())
                            : table)
            .toList();
    return Changed.tables(design, tables);
  }

  private static Table renamed(Table table, String from, String to) {
    List<Column> columns =
        table.columns().stream()
            .map(column -> Changed.named(column, renamed(column.name(), from, to)))
            .toList();
    List<String> key = table.naturalKey().stream().map(name -> renamed(name, from, to)).toList();
    return Changed.columns(table, columns, key);
  }

  /// The parent's natural key goes by another name.
  private static Table follow(Table table, String from, String to) {
    return Changed.eachColumn(
        table,
        column ->
            column.origin() instanceof Origin.ParentNaturalKey(var name)
                ? Changed.filled(column, new Origin.ParentNaturalKey(renamed(name, from, to)))
                : column);
  }

  private static String renamed(String name, String from, String to) {
    return name.equals(from) ? to : name;
  }
}
