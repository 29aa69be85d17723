package io.github.starload.design;

import io.github.starload.json.JsonPath;
import java.util.List;
import java.util.Locale;

/// A table of the star. Its first column is always its surrogate key, its last the load id.
public sealed interface Table {

  /// Valid and unique within the design.
  String name();

  /// In the order of the table, surrogate key first.
  List<Column> columns();

  /// The places in the records that feed it.
  List<JsonPath> paths();

  /// What one row stands for, as a sentence.
  String grain();

  /// Names of the columns that identify a row in the data.
  List<String> naturalKey();

  /// The role as the report writes it: `fact`, `dimension`, `detail` or `bridge`.
  default String role() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /// The surrogate key's name.
  default String surrogateKey() {
    return columns().getFirst().name();
  }

  /// The columns that the parts hold: all but the load id, which the staging table adds.
  default List<Column> stagedColumns() {
    return columns().stream()
        .filter(column -> !(column.origin() instanceof Origin.LoadIdColumn))
        .toList();
  }

  /// One row a record.
  record Fact(
      String name, JsonPath path, List<Column> columns, List<String> naturalKey, String grain)
      implements Table {
    public Fact {
      columns = List.copyOf(columns);
      naturalKey = List.copyOf(naturalKey);
    }

    @Override
    public List<JsonPath> paths() {
      return List.of(path);
    }
  }

  /// One row a distinct natural key; conformed when it has several paths.
  ///
  /// @param paths where a scalar is the natural key, or an object holds it beside the attributes;
  ///     the records themselves may feed a dimension too
  /// @param conflicts which value wins where one key comes with different attributes
  /// @param nullReference what refers to it where the data has nothing
  record Dimension(
      String name,
      List<JsonPath> paths,
      List<Column> columns,
      List<String> naturalKey,
      String grain,
      ConflictRule conflicts,
      NullReference nullReference)
      implements Table {
    public Dimension {
      paths = List.copyOf(paths);
      columns = List.copyOf(columns);
      naturalKey = List.copyOf(naturalKey);
    }
  }

  /// One row an element of an array (`$.cores[]`), a member of an object used as a map
  /// (`$.events.*`), or, as a one-to-one table, a nested object (`$.fairings`); such a nested
  /// object has no row where it is null, absent or empty.
  ///
  /// @param parent name of the table of the records, elements or dimension rows that hold it
  record Detail(
      String name,
      JsonPath path,
      String parent,
      List<Column> columns,
      List<String> naturalKey,
      String grain)
      implements Table {
    public Detail {
      columns = List.copyOf(columns);
      naturalKey = List.copyOf(naturalKey);
    }

    @Override
    public List<JsonPath> paths() {
      return List.of(path);
    }
  }

  /// One row an element of an array that only names rows of a dimension.
  ///
  /// @param parent name of the table of the records or elements that hold the array
  /// @param dimension name of the dimension it joins to
  record Bridge(
      String name,
      JsonPath path,
      String parent,
      String dimension,
      List<Column> columns,
      List<String> naturalKey,
      String grain)
      implements Table {
    public Bridge {
      columns = List.copyOf(columns);
      naturalKey = List.copyOf(naturalKey);
    }

    @Override
    public List<JsonPath> paths() {
      return List.of(path);
    }
  }
}
