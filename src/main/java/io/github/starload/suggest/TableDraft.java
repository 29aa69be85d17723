package io.github.starload.suggest;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TableNames;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The columns of one table while it is drafted.
///
/// Keys get their names at once, in the order of adding. All other columns wait for their names
/// until every one is known: names that fit as they are win over names that had to be changed, then
/// the order of the paths decides; so neither the order of the data nor that of the columns
/// matters.
final class TableDraft {
  /// Redshift takes 1,600 columns (`redshift-facts.md` section 3.2); the rest is room for keys and
  /// for what a person or later data adds.
  static final int MOST_COLUMNS = 1500;

  private static final ColumnType KEY = new ColumnType.BigInt();

  /// Load ids are 24 ASCII characters; the room is for ids that a person gives.
  private static final ColumnType LOAD_ID = new ColumnType.Varchar(64);

  private final String name;
  private final String entity;
  private final Holder holder;
  private final TableNames names = new TableNames();
  private final List<Column> keys = new ArrayList<>();
  private final List<String> naturalKey = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();

  /// What takes a value: a row of its own, or a row that several values share.
  enum Holder {
    ROW,
    DIMENSION
  }

  /// A column that waits for its name.
  ///
  /// @param words of its name
  /// @param order of its path among the paths
  record Waiting(List<String> words, ColumnType type, Origin origin, String order) {
    private int changes() {
      String plain = String.join("_", words);
      return !plain.equals(TableNames.snakeCase(plain)) ? 2 : words.size() > 1 ? 1 : 0;
    }
  }

  private TableDraft(String name, String entity, Holder holder) {
    this.name = name;
    this.entity = entity;
    this.holder = holder;
    names.take(List.of(StarDesign.LOAD_ID_COLUMN));
  }

  /// An empty table whose surrogate key is named after what its rows are.
  static TableDraft of(String name, String entity, Holder holder) {
    TableDraft draft = new TableDraft(name, entity, holder);
    draft.required(List.of(entity, "key"), KEY, new Origin.SurrogateKey());
    return draft;
  }

  /// A table that is there already and gets further columns.
  static TableDraft of(Table table, String entity, Holder holder) {
    TableDraft draft = new TableDraft(table.name(), entity, holder);
    for (Column column : table.stagedColumns()) {
      draft.names.reserve(column.name());
      draft.keys.add(column);
    }
    draft.naturalKey.addAll(table.naturalKey());
    return draft;
  }

  String name() {
    return name;
  }

  /// What one row is called.
  String entity() {
    return entity;
  }

  boolean isDimension() {
    return holder == Holder.DIMENSION;
  }

  /// What a column takes that holds the value at a path.
  Origin origin(JsonPath path) {
    return switch (holder) {
      case ROW -> new Origin.Value(path);
      case DIMENSION -> new Origin.Attribute(List.of(path));
    };
  }

  /// Whether the value at a path stands in the natural key already.
  boolean holdsKey(JsonPath path) {
    return keys.stream()
        .map(Column::origin)
        .anyMatch(
            origin ->
                origin.equals(new Origin.Value(path))
                    || (origin instanceof Origin.Attribute(var paths) && paths.contains(path)));
  }

  List<String> naturalKey() {
    return naturalKey;
  }

  /// A column in which NULL may stand.
  ///
  /// @param order of its path among the paths, to settle names
  void nullable(List<String> words, ColumnType type, Origin origin, String order) {
    waiting.add(new Waiting(words, type, origin, order));
  }

  /// Adds a column that was drafted for the table above with the same rows.
  void adopt(Waiting column) {
    Origin origin =
        column.origin() instanceof Origin.Attribute(var paths)
            ? new Origin.Value(paths.getFirst())
            : column.origin();
    waiting.add(new Waiting(column.words(), column.type(), origin, column.order()));
  }

  /// A column that always holds a value.
  private Column required(List<String> words, ColumnType type, Origin origin) {
    Column column = new Column(names.take(words), type, false, origin);
    keys.add(column);
    return column;
  }

  /// A column that is part of the natural key.
  void key(List<String> words, ColumnType type, Origin origin) {
    naturalKey.add(required(words, type, origin).name());
  }

  /// The columns that tie a row to the row above it.
  void below(TableDraft parent) {
    required(List.of(parent.keys.getFirst().name()), KEY, new Origin.ParentKey());
    for (String name : parent.naturalKey) {
      Column column = parent.keyColumn(name);
      // What the parent has from above says already whose it is.
      boolean isTold =
          name.startsWith(parent.entity + "_")
              || column.origin() instanceof Origin.ParentNaturalKey;
      String told = isTold ? name : parent.entity + "_" + name;
      key(List.of(told), column.type(), new Origin.ParentNaturalKey(name));
    }
  }

  private Column keyColumn(String name) {
    return keys.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  /// Takes away the columns past [#MOST_COLUMNS], in their order.
  List<Waiting> overflow() {
    int room = Math.min(waiting.size(), Math.max(0, MOST_COLUMNS - keys.size()));
    List<Waiting> rest = waiting.subList(room, waiting.size());
    List<Waiting> taken = List.copyOf(rest);
    rest.clear();
    return taken;
  }

  /// All columns, with the load id as the last.
  List<Column> finished() {
    Column[] named = new Column[waiting.size()];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < named.length; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingInt((Integer i) -> waiting.get(i).changes())
            .thenComparing(i -> waiting.get(i).order()));
    for (int i : order) {
      Waiting column = waiting.get(i);
      named[i] = new Column(names.take(column.words()), column.type(), true, column.origin());
    }
    List<Column> columns = new ArrayList<>(keys);
    columns.addAll(List.of(named));
    columns.add(new Column(StarDesign.LOAD_ID_COLUMN, LOAD_ID, false, new Origin.LoadIdColumn()));
    return columns;
  }
}
