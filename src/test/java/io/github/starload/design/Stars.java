package io.github.starload.design;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Designs written by hand, for tests: columns that every table has are added.
public final class Stars {
  private static final ColumnType KEY = new ColumnType.BigInt();

  private Stars() {}

  /// A design of one kind of records.
  public static StarDesign star(Table... tables) {
    return StarDesign.proposed(
        "things", List.of(new Kind("", Optional.of(""))), List.of(tables), List.of(), List.of());
  }

  /// A design of several kinds.
  public static StarDesign kinds(List<String> kinds, Table... tables) {
    return StarDesign.proposed(
        "things",
        kinds.stream().map(kind -> new Kind(kind, Optional.of(""))).toList(),
        List.of(tables),
        List.of(),
        List.of());
  }

  /// The same with other rules for what it does not foresee.
  public static StarDesign with(
      StarDesign star, Contract contract, TextRules text, long rejectLimit) {
    return new StarDesign(
        star.dataset(),
        star.kinds(),
        star.tables(),
        star.leftOut(),
        contract,
        Map.of(),
        text,
        rejectLimit,
        star.evidence());
  }

  /// The same with paths left out.
  public static StarDesign leavingOut(StarDesign star, String... paths) {
    return new StarDesign(
        star.dataset(),
        star.kinds(),
        star.tables(),
        Arrays.stream(paths).map(p -> new LeftOut(JsonPath.parse(p), 0, "Not wanted.")).toList(),
        star.contract(),
        star.contracts(),
        star.text(),
        star.rejectLimit(),
        star.evidence());
  }

  /// A column that may hold NULL.
  public static Column column(String name, ColumnType type, Origin origin) {
    return new Column(name, type, true, origin);
  }

  /// A text column filled by a path.
  public static Column text(String name, String path) {
    return column(name, new ColumnType.Varchar(32), new Origin.Value(JsonPath.parse(path)));
  }

  /// An integer column filled by a path.
  public static Column integer(String name, String path) {
    return column(name, new ColumnType.Int(), new Origin.Value(JsonPath.parse(path)));
  }

  /// A text column of a dimension.
  public static Column attribute(String name, String... paths) {
    return column(
        name,
        new ColumnType.Varchar(32),
        new Origin.Attribute(Arrays.stream(paths).map(JsonPath::parse).toList()));
  }

  /// A reference to a dimension.
  public static Column reference(String name, String path, String dimension) {
    return column(name, KEY, new Origin.Reference(JsonPath.parse(path), dimension));
  }

  /// A fact of the records at a path, keyed by its first column.
  public static Table.Fact fact(String name, String path, Column... columns) {
    return new Table.Fact(
        name,
        JsonPath.parse(path),
        framed(name, List.of(), columns),
        List.of(columns[0].name()),
        "One row a record.");
  }

  /// A dimension keyed by its first column.
  public static Table.Dimension dimension(String name, List<String> paths, Column... columns) {
    return dimension(name, paths, ConflictRule.MOST_FREQUENT, NullReference.STAYS_NULL, columns);
  }

  /// A dimension with its rules, keyed by its first column.
  public static Table.Dimension dimension(
      String name,
      List<String> paths,
      ConflictRule conflicts,
      NullReference nulls,
      Column... columns) {
    return new Table.Dimension(
        name,
        paths.stream().map(JsonPath::parse).toList(),
        framed(name, List.of(), columns),
        List.of(columns[0].name()),
        "One row a key.",
        conflicts,
        nulls);
  }

  /// A detail; its path tells whether it is one of elements, of a map, of a nested object, or goes
  /// on with its parent's row.
  public static Table.Detail detail(String name, String path, Table parent, Column... columns) {
    JsonPath at = JsonPath.parse(path);
    List<Column> tie = tie(at, parent, parent.paths().contains(at));
    return new Table.Detail(
        name,
        at,
        parent.name(),
        framed(name, tie, columns),
        tie.subList(1, tie.size()).stream().map(Column::name).toList(),
        "One row an element.");
  }

  /// A bridge from a parent to a dimension.
  public static Table.Bridge bridge(String name, String path, Table parent, String dimension) {
    JsonPath at = JsonPath.parse(path);
    List<Column> tie = tie(at, parent, false);
    return new Table.Bridge(
        name,
        at,
        parent.name(),
        dimension,
        framed(name, tie, reference(dimension + "_key", path, dimension)),
        tie.subList(1, tie.size()).stream().map(Column::name).toList(),
        "One row an element.");
  }

  private static List<Column> tie(JsonPath path, Table parent, boolean continues) {
    List<Column> tie = new ArrayList<>();
    tie.add(new Column("parent_key", KEY, false, new Origin.ParentKey()));
    for (String key : parent.naturalKey()) {
      ColumnType type =
          parent.columns().stream().filter(c -> c.name().equals(key)).findFirst().get().type();
      tie.add(new Column("parent_" + key, type, false, new Origin.ParentNaturalKey(key)));
    }
    if (!continues && path.steps().getLast() instanceof Step.Elements) {
      tie.add(new Column("ordinal", new ColumnType.Int(), false, new Origin.Ordinal()));
    } else if (!continues && path.steps().getLast() instanceof Step.AnyMember) {
      tie.add(new Column("name", new ColumnType.Varchar(16), false, new Origin.MapKey()));
    }
    return tie;
  }

  private static List<Column> framed(String name, List<Column> tie, Column... columns) {
    List<Column> all = new ArrayList<>();
    all.add(new Column(name + "_key", KEY, false, new Origin.SurrogateKey()));
    all.addAll(tie);
    all.addAll(List.of(columns));
    all.add(
        new Column(
            StarDesign.LOAD_ID_COLUMN,
            new ColumnType.Varchar(64),
            false,
            new Origin.LoadIdColumn()));
    return all;
  }
}
