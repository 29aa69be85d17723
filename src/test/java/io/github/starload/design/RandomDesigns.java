package io.github.starload.design;

import io.github.starload.design.Contract.Mode;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Whole designs with everything that a design can hold, the same for the same seed.
public final class RandomDesigns {
  private static final String[] WORDS = {
    "id",
    "a b",
    "Key",
    "größe",
    "日本",
    "it's",
    "back\\slash",
    "😀",
    "\ud800",
    "[]",
    ".*",
    "a.b",
    "",
    "null\0",
    "\u202eabc",
    "select",
    "x".repeat(140),
    "\ud835\udcb3".repeat(40)
  };

  private final Random random;
  private final TableNames names = new TableNames();
  private final List<Table> tables = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<JsonPath> days = new ArrayList<>();
  private int members;

  private RandomDesigns(long seed) {
    this.random = new Random(seed);
  }

  /// The design of a seed.
  public static StarDesign of(long seed) {
    return new RandomDesigns(seed).design();
  }

  private StarDesign design() {
    int kinds = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
    List<Kind> all = new ArrayList<>();
    for (int i = 0; i < kinds; i++) {
      String name = kinds == 1 ? "" : "kind_" + i;
      all.add(new Kind(name, pointer(i)));
      records(JsonPath.record(name));
    }
    days();
    sortParentsFirst();
    Map<String, Contract> contracts = new HashMap<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Table table : tables) {
      if (random.nextInt(3) == 0) {
        contracts.put(table.name(), contract());
      }
      evidence.add(new Evidence(table.paths().getFirst(), table.name(), "Because " + word() + "."));
    }
    return new StarDesign(
        "data_" + random.nextInt(9),
        all,
        tables,
        leftOut,
        contract(),
        contracts,
        new TextRules(
            any(TextRules.Repair.values()),
            any(TextRules.Repair.values()),
            any(TextRules.RepeatedNames.values())),
        random.nextInt(100),
        evidence);
  }

  private void records(JsonPath path) {
    Draft draft = new Draft("records");
    if (random.nextBoolean()) {
      if (random.nextBoolean()) {
        draft.key("hash", new ColumnType.Varchar(32), new Origin.RecordHash());
        draft.key("copy", new ColumnType.Int(), new Origin.RecordCopy());
      } else {
        draft.key("id", scalar(), new Origin.Value(member(path)));
        draft.key("id", scalar(), new Origin.Value(member(path)));
      }
      fill(path, draft, 3);
      tables.add(
          new Table.Fact(draft.table, path, draft.finished(), draft.key, "One row " + word()));
    } else {
      draft.key("id", scalar(), new Origin.Attribute(List.of(member(path))));
      draft.column("name", new Origin.Attribute(List.of(member(path))));
      Origin day = new Origin.Attribute(List.of(member(path)));
      draft.add(new Column(draft.names.take(List.of("on")), new ColumnType.Date(), true, day));
      tables.add(dimension(draft, List.of(path)));
      details(path, draft, 2);
    }
  }

  private Table.Dimension dimension(Draft draft, List<JsonPath> paths) {
    NullReference unknown = any(NullReference.values());
    return new Table.Dimension(
        draft.table,
        paths,
        draft.finished().stream().map(column -> inDimension(column, unknown)).toList(),
        draft.key,
        "One row " + word(),
        any(ConflictRule.values()),
        unknown);
  }

  private static Column inDimension(Column column, NullReference unknown) {
    boolean made =
        column.origin() instanceof Origin.SurrogateKey
            || column.origin() instanceof Origin.LoadIdColumn;
    return made || unknown == NullReference.STAYS_NULL
        ? column
        : new Column(column.name(), column.type(), true, column.origin(), column.contract());
  }

  /// Columns of a table, and the tables below it.
  private void fill(JsonPath path, Draft draft, int depth) {
    for (int i = random.nextInt(6); i >= 0; i--) {
      JsonPath at = member(path);
      switch (random.nextInt(depth > 0 ? 8 : 6)) {
        case 0 -> draft.column(word(), new Origin.Value(at));
        case 1 -> {
          draft.column(word(), new Origin.ValueOfKind(at, ScalarKind.NUMBER));
          draft.column(word(), new Origin.ValueOfKind(at, ScalarKind.TEXT));
        }
        case 2 -> {
          draft.add(
              new Column(
                  draft.names.take(List.of("t")),
                  new ColumnType.TimestampTz(),
                  true,
                  new Origin.Value(at)));
          draft.add(
              new Column(
                  draft.names.take(List.of("o")),
                  new ColumnType.Varchar(8),
                  true,
                  new Origin.OffsetOf(at)));
          if (random.nextBoolean()) {
            draft.reference(at, "dim_date");
            days.add(at);
          }
        }
        case 3 -> draft.reference(at, referred(at));
        case 4 -> leftOut.add(new LeftOut(random.nextBoolean() ? at : at.elements(), i, word()));
        case 5 -> draft.column(word(), new Origin.Value(member(at)));
        case 6 -> fill(at, draft, depth - 1);
        default -> details(at, draft, depth - 1);
      }
    }
  }

  private String referred(JsonPath at) {
    Draft draft = new Draft("dim");
    if (random.nextBoolean()) {
      draft.key("id", scalar(), new Origin.Attribute(List.of(at)));
    } else {
      draft.key("id", scalar(), new Origin.Attribute(List.of(member(at))));
      draft.column("name", new Origin.Attribute(List.of(member(member(at)))));
    }
    Table dimension = dimension(draft, List.of(at));
    tables.add(dimension);
    return dimension.name();
  }

  private void details(JsonPath at, Draft parent, int depth) {
    Draft draft = new Draft("detail");
    draft.required("parent", new ColumnType.BigInt(), new Origin.ParentKey());
    for (int i = 0; i < parent.key.size(); i++) {
      String column = parent.key.get(i);
      draft.key(column, parent.keyTypes.get(i), new Origin.ParentNaturalKey(column));
    }
    int form = random.nextInt(4);
    JsonPath path =
        form == 0 ? member(at) : form == 1 ? member(at).anyMember() : member(at).elements();
    if (form == 1) {
      draft.key("key", new ColumnType.Varchar(9), new Origin.MapKey());
    } else if (form > 1) {
      draft.key("ordinal", new ColumnType.Int(), new Origin.Ordinal());
    }
    if (form == 3) {
      String dimension = referred(path);
      draft.reference(path, dimension);
      tables.add(
          new Table.Bridge(
              draft.table,
              path,
              parent.table,
              dimension,
              draft.finished(),
              draft.key,
              word() + "."));
    } else {
      fill(path, draft, depth);
      tables.add(
          new Table.Detail(
              draft.table, path, parent.table, draft.finished(), draft.key, word() + "."));
    }
  }

  /// Details come before the tables of their elements, and after their parents.
  private void sortParentsFirst() {
    List<Table> sorted = new ArrayList<>();
    List<Table> left = new ArrayList<>(tables);
    while (!left.isEmpty()) {
      List<String> waiting = left.stream().map(Table::name).toList();
      List<Table> ready =
          left.stream()
              .filter(
                  table ->
                      switch (table) {
                        case Table.Fact _, Table.Dimension _ -> true;
                        case Table.Detail detail -> !waiting.contains(detail.parent());
                        case Table.Bridge bridge -> !waiting.contains(bridge.parent());
                      })
              .toList();
      sorted.addAll(ready);
      left.removeAll(ready);
    }
    tables.clear();
    tables.addAll(sorted);
  }

  private void days() {
    if (days.isEmpty()) {
      return;
    }
    Draft draft = new Draft("dim_date");
    draft.key("day", new ColumnType.Date(), new Origin.DayPart(CalendarPart.DAY));
    draft.required("year", new ColumnType.SmallInt(), new Origin.DayPart(CalendarPart.YEAR));
    draft.required("week", new ColumnType.SmallInt(), new Origin.DayPart(CalendarPart.WEEK));
    tables.add(dimension(draft, days));
  }

  private Optional<String> pointer(int kind) {
    return switch (random.nextInt(3)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("");
      default -> Optional.of("/data/it~1ems/" + kind);
    };
  }

  private Optional<Mode> ownContract() {
    return random.nextInt(4) == 0 ? Optional.of(any(Mode.values())) : Optional.empty();
  }

  private JsonPath member(JsonPath path) {
    return path.member(word() + members++);
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private Contract contract() {
    return new Contract(any(Mode.values()), any(Mode.values()), any(Mode.values()));
  }

  private ColumnType scalar() {
    return switch (random.nextInt(10)) {
      case 0 -> new ColumnType.Bool();
      case 1 -> new ColumnType.SmallInt();
      case 2 -> new ColumnType.Int();
      case 3 -> new ColumnType.BigInt();
      case 4 -> new ColumnType.Decimal(38, 37);
      case 5 -> new ColumnType.DoublePrecision();
      case 6 -> new ColumnType.Date();
      case 7 -> new ColumnType.Timestamp();
      case 8 -> new ColumnType.TimestampTz();
      default -> new ColumnType.Varchar(1 + random.nextInt(ColumnType.MAX_VARCHAR_BYTES));
    };
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /// The columns of one table.
  private final class Draft {
    final String table;
    final TableNames names = new TableNames();
    final List<Column> columns = new ArrayList<>();
    final List<String> key = new ArrayList<>();
    final List<ColumnType> keyTypes = new ArrayList<>();

    Draft(String word) {
      table = word.equals("dim_date") ? word : RandomDesigns.this.names.take(List.of(word, word()));
      required("key", new ColumnType.BigInt(), new Origin.SurrogateKey());
    }

    void key(String word, ColumnType type, Origin origin) {
      key.add(required(word, type, origin));
      keyTypes.add(type);
    }

    String required(String word, ColumnType type, Origin origin) {
      return add(new Column(names.take(List.of(word)), type, false, origin));
    }

    void column(String word, Origin origin) {
      boolean whole = random.nextInt(6) == 0;
      ColumnType type = whole ? new ColumnType.Super() : scalar();
      add(new Column(names.take(List.of(word)), type, random.nextBoolean(), origin, ownContract()));
    }

    void reference(JsonPath path, String dimension) {
      Origin origin = new Origin.Reference(path, dimension);
      add(new Column(names.take(List.of("ref")), new ColumnType.BigInt(), true, origin));
    }

    String add(Column column) {
      columns.add(column);
      return column.name();
    }

    List<Column> finished() {
      add(
          new Column(
              StarDesign.LOAD_ID_COLUMN,
              new ColumnType.Varchar(64),
              false,
              new Origin.LoadIdColumn()));
      return columns;
    }
  }
}
