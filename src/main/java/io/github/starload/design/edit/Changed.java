package io.github.starload.design.edit;

import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.Evidence;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Copies of tables and designs with one part changed.
final class Changed {
  private Changed() {}

  static Table named(Table table, String name) {
    return switch (table) {
      case Table.Fact t -> new Table.Fact(name, t.path(), t.columns(), t.naturalKey(), t.grain());
      case Table.Dimension t ->
          new Table.Dimension(
              name,
              t.paths(),
              t.columns(),
              t.naturalKey(),
              t.grain(),
              t.conflicts(),
              t.nullReference());
      case Table.Detail t ->
          new Table.Detail(name, t.path(), t.parent(), t.columns(), t.naturalKey(), t.grain());
      case Table.Bridge t ->
          new Table.Bridge(
              name, t.path(), t.parent(), t.dimension(), t.columns(), t.naturalKey(), t.grain());
    };
  }

  /// A table with other columns, of which the named ones are the natural key.
  static Table columns(Table table, List<Column> columns, List<String> key) {
    return switch (table) {
      case Table.Fact t -> new Table.Fact(t.name(), t.path(), columns, key, t.grain());
      case Table.Dimension t ->
          new Table.Dimension(
              t.name(), t.paths(), columns, key, t.grain(), t.conflicts(), t.nullReference());
      case Table.Detail t ->
          new Table.Detail(t.name(), t.path(), t.parent(), columns, key, t.grain());
      case Table.Bridge t ->
          new Table.Bridge(t.name(), t.path(), t.parent(), t.dimension(), columns, key, t.grain());
    };
  }

  static Table columns(Table table, List<Column> columns) {
    return columns(table, columns, table.naturalKey());
  }

  /// A table with each column changed.
  static Table eachColumn(Table table, UnaryOperator<Column> change) {
    return columns(table, table.columns().stream().map(change).toList());
  }

  static Table grain(Table table, String grain) {
    return switch (table) {
      case Table.Fact t -> new Table.Fact(t.name(), t.path(), t.columns(), t.naturalKey(), grain);
      case Table.Dimension t ->
          new Table.Dimension(
              t.name(),
              t.paths(),
              t.columns(),
              t.naturalKey(),
              grain,
              t.conflicts(),
              t.nullReference());
      case Table.Detail t ->
          new Table.Detail(t.name(), t.path(), t.parent(), t.columns(), t.naturalKey(), grain);
      case Table.Bridge t ->
          new Table.Bridge(
              t.name(), t.path(), t.parent(), t.dimension(), t.columns(), t.naturalKey(), grain);
    };
  }

  static Table.Dimension paths(Table.Dimension table, List<JsonPath> paths) {
    return new Table.Dimension(
        table.name(),
        paths,
        table.columns(),
        table.naturalKey(),
        table.grain(),
        table.conflicts(),
        table.nullReference());
  }

  static Column named(Column column, String name) {
    return new Column(name, column.type(), column.nullable(), column.origin(), column.contract());
  }

  static Column filled(Column column, Origin origin) {
    return new Column(column.name(), column.type(), column.nullable(), origin, column.contract());
  }

  static Column nullable(Column column) {
    return new Column(column.name(), column.type(), true, column.origin(), column.contract());
  }

  static Column required(Column column) {
    return new Column(column.name(), column.type(), false, column.origin(), column.contract());
  }

  static Column typed(Column column, ColumnType type) {
    return new Column(column.name(), type, column.nullable(), column.origin(), column.contract());
  }

  static Column ruled(Column column, Optional<Contract.Mode> contract) {
    return new Column(column.name(), column.type(), column.nullable(), column.origin(), contract);
  }

  static StarDesign dataset(StarDesign design, String name) {
    return new StarDesign(
        name,
        design.kinds(),
        design.tables(),
        design.leftOut(),
        design.contract(),
        design.contracts(),
        design.text(),
        design.rejectLimit(),
        design.evidence());
  }

  static StarDesign tables(StarDesign design, List<Table> tables) {
    return parts(design, tables, design.leftOut(), design.evidence());
  }

  /// A design with one table in another's place.
  static StarDesign table(StarDesign design, Table before, Table after) {
    List<Table> tables = new ArrayList<>(design.tables());
    tables.replaceAll(table -> table.name().equals(before.name()) ? after : table);
    return tables(design, tables);
  }

  static StarDesign parts(
      StarDesign design, List<Table> tables, List<LeftOut> leftOut, List<Evidence> evidence) {
    return new StarDesign(
        design.dataset(),
        design.kinds(),
        tables,
        leftOut,
        design.contract(),
        design.contracts(),
        design.text(),
        design.rejectLimit(),
        evidence);
  }
}
