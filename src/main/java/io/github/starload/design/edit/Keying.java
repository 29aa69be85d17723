package io.github.starload.design.edit;

import io.github.starload.design.Column;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TableNames;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Chooses natural keys, and lets the tables below follow.
final class Keying {
  private static final ColumnType HASH = new ColumnType.Varchar(32);

  private Keying() {}

  /// The parent's name; empty for a fact or dimension.
  static String parent(Table table) {
    return switch (table) {
      case Table.Fact _, Table.Dimension _ -> "";
      case Table.Detail detail -> detail.parent();
      case Table.Bridge bridge -> bridge.parent();
    };
  }

  static StarDesign apply(StarDesign design, DesignEdit.SetKey edit) {
    String cannot = "Cannot " + EditText.of(edit);
    Table table = Refused.table(design, edit.table(), cannot);
    if (!parent(table).isEmpty()) {
      throw Refused.edit(
          cannot + ": its rows are identified by their parent and their place below it",
          "Choose a key of " + parent(table));
    }
    if (new HashSet<>(edit.columns()).size() < edit.columns().size()) {
      throw Refused.edit(cannot + ": a column is named twice", "Name each once");
    }
    List<Column> key = new ArrayList<>();
    for (String name : edit.columns()) {
      key.add(keyColumn(table, Refused.column(table, name, cannot), cannot));
    }
    if (key.isEmpty()) {
      key.addAll(hash(table, cannot));
    }
    List<Column> columns = new ArrayList<>();
    columns.add(table.columns().getFirst());
    columns.addAll(key);
    Set<String> names = new HashSet<>(key.stream().map(Column::name).toList());
    for (Column column : table.columns().subList(1, table.columns().size())) {
      boolean wasHash =
          column.origin() instanceof Origin.RecordHash
              || column.origin() instanceof Origin.RecordCopy;
      if (!names.contains(column.name()) && !wasHash) {
        boolean wasKey = table.naturalKey().contains(column.name());
        columns.add(wasKey ? Changed.nullable(column) : column);
      }
    }
    List<String> keyNames = key.stream().map(Column::name).toList();
    return followed(Changed.table(design, table, Changed.columns(table, columns, keyNames)));
  }

  private static Column keyColumn(Table table, Column column, String cannot) {
    boolean holdsValue =
        switch (column.origin()) {
          case Origin.Value _, Origin.Attribute _ -> true;
          case Origin.ValueOfKind _,
              Origin.DayPart _,
              Origin.MapKey(),
              Origin.OffsetOf _,
              Origin.SurrogateKey(),
              Origin.ParentKey(),
              Origin.ParentNaturalKey _,
              Origin.Ordinal(),
              Origin.Reference _,
              Origin.RecordHash(),
              Origin.RecordCopy(),
              Origin.LoadIdColumn() ->
              false;
        };
    if (!holdsValue) {
      throw Refused.edit(
          cannot + ": column " + column.name() + " holds no value of the data by itself",
          "Choose columns that do");
    }
    boolean unknownRow =
        table instanceof Table.Dimension dimension
            && dimension.nullReference() == NullReference.NAMES_UNKNOWN;
    return unknownRow ? Changed.nullable(column) : Changed.required(column);
  }

  private static List<Column> hash(Table table, String cannot) {
    if (!(table instanceof Table.Fact)) {
      throw Refused.edit(
          cannot + ": what refers to a dimension names its key", "Choose at least one column");
    }
    TableNames names = new TableNames();
    table.columns().stream()
        .filter(c -> !(c.origin() instanceof Origin.RecordHash))
        .filter(c -> !(c.origin() instanceof Origin.RecordCopy))
        .forEach(column -> names.reserve(column.name()));
    return List.of(
        new Column(names.take(List.of("record_hash")), HASH, false, new Origin.RecordHash()),
        new Column(
            names.take(List.of("record_copy")),
            new ColumnType.Int(),
            false,
            new Origin.RecordCopy()));
  }

  /// The design with the columns that repeat a parent's natural key made to fit it, top down.
  static StarDesign followed(StarDesign design) {
    StarDesign followed = design;
    for (Table table : design.tables()) {
      if (!parent(table).isEmpty()) {
        Table below = followed.table(table.name());
        Table above = followed.table(parent(table));
        followed = Changed.table(followed, below, follow(below, above));
      }
    }
    return followed;
  }

  private static Table follow(Table table, Table parent) {
    Map<String, Column> repeated = new HashMap<>();
    TableNames names = new TableNames();
    List<Column> own = new ArrayList<>();
    for (Column column : table.columns()) {
      if (column.origin() instanceof Origin.ParentNaturalKey(var above)) {
        repeated.put(above, column);
      } else {
        own.add(column);
      }
      names.reserve(column.name());
    }
    List<Column> key = new ArrayList<>();
    for (String above : parent.naturalKey()) {
      ColumnType type =
          parent.columns().stream()
              .filter(c -> c.name().equals(above))
              .findFirst()
              .orElseThrow()
              .type();
      Column column = repeated.get(above);
      String name = column == null ? names.take(words(parent, above)) : column.name();
      key.add(new Column(name, type, false, new Origin.ParentNaturalKey(above)));
    }
    List<Column> columns = new ArrayList<>(own.subList(0, 2));
    columns.addAll(key);
    columns.addAll(own.subList(2, own.size()));
    List<String> keyNames = new ArrayList<>(key.stream().map(Column::name).toList());
    own.stream()
        .filter(column -> table.naturalKey().contains(column.name()))
        .forEach(column -> keyNames.add(column.name()));
    return Changed.columns(table, columns, keyNames);
  }

  /// `order_id` for column `id` of the parent whose surrogate key is `order_key`.
  private static List<String> words(Table parent, String column) {
    String entity = parent.surrogateKey().replaceAll("_key$", "");
    return column.startsWith(entity + "_") ? List.of(column) : List.of(entity, column);
  }
}
