package io.github.starload.suggest;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.TableNames;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;

/// The columns of one table while it is drafted; names are settled in the order of adding.
final class TableDraft {
  private static final ColumnType KEY = new ColumnType.BigInt();

  /// Load ids are 24 ASCII characters; the room is for ids that a person gives.
  private static final ColumnType LOAD_ID = new ColumnType.Varchar(64);

  private final String name;
  private final TableNames names = new TableNames();
  private final List<Column> columns = new ArrayList<>();
  private final List<String> naturalKey = new ArrayList<>();

  TableDraft(String name, String entity) {
    this.name = name;
    required(List.of(entity, "key"), KEY, new Origin.SurrogateKey());
  }

  String name() {
    return name;
  }

  String surrogateKey() {
    return columns.getFirst().name();
  }

  List<String> naturalKey() {
    return naturalKey;
  }

  Column column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  /// A column in which NULL may stand.
  Column nullable(List<String> words, ColumnType type, Origin origin) {
    Column column = new Column(names.take(words), type, true, origin);
    columns.add(column);
    return column;
  }

  /// A column that always holds a value.
  Column required(List<String> words, ColumnType type, Origin origin) {
    Column column = new Column(names.take(words), type, false, origin);
    columns.add(column);
    return column;
  }

  /// A column that is part of the natural key.
  void key(List<String> words, ColumnType type, Origin origin) {
    naturalKey.add(required(words, type, origin).name());
  }

  /// The columns that tie an element to its array: the parent's keys and the ordinal.
  void elementOf(TableDraft parent, String parentEntity) {
    required(List.of(parent.surrogateKey()), KEY, new Origin.ParentKey());
    for (String column : parent.naturalKey()) {
      String prefixed =
          column.startsWith(parentEntity + "_") ? column : parentEntity + "_" + column;
      key(List.of(prefixed), parent.column(column).type(), new Origin.ParentNaturalKey(column));
    }
    key(List.of("ordinal"), new ColumnType.Int(), new Origin.Ordinal());
  }

  /// All columns, with the load id as the last.
  List<Column> finished() {
    required(List.of(StarDesign.LOAD_ID_COLUMN), LOAD_ID, new Origin.LoadIdColumn());
    return List.copyOf(columns);
  }
}
