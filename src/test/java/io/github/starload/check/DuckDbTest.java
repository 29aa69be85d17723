package io.github.starload.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.starload.check.Engine.Outcome;
import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonFields;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.json.JsonValue;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.JsonFiles;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.suggest.Suggester;
import io.github.starload.type.ColumnType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same files read by another engine: DuckDB's `read_json` with `sample_size=-1` and `unnest`.
///
/// Every column of every table is compared, value by value with the position of its row; SUPER by
/// what its JSON means, where DuckDB has made up members that are null. Not compared, as the two
/// differ by design: columns that Starload makes, and maps of fewer than 200 names, which DuckDB
/// takes for structs.
class DuckDbTest {
  @TempDir private Path folder;
  private Connection duck;

  @BeforeEach
  void open() throws SQLException {
    duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
    }
  }

  @AfterEach
  void close() throws SQLException {
    duck.close();
  }

  @Test
  void theSampleIsReadAlike() throws SQLException {
    assertThat(compared(Path.of("samples/launches.json"))).isGreaterThan(40);
  }

  @Test
  void theRealLaunchesAreReadAlike() throws SQLException {
    assumeTrue(Files.exists(JsonFiles.launches()));
    assertThat(compared(JsonFiles.launches())).isGreaterThan(40);
  }

  @Test
  void ordersWithCustomersAndLinesAreReadAlike() throws SQLException {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      json.append(
          """
          {"id":%d,"at":"2024-03-%02dT10:%02d:00Z","paid":%s,"total":%d.%02d,"note":%s,\
          "customer":{"id":"c%05d","name":"Ünï %d","address":{"city":"城%d","zip":"%05d"}},\
          "lines":[%s{"sku":"s-%d","n":%d,"price":9.5,"tags":["a","b %d"]},null],"codes":[%d,%d]}
          """
              .formatted(
                  i,
                  i % 28 + 1,
                  i % 60,
                  i % 2 == 0,
                  i,
                  i % 100,
                  i % 3 == 0 ? "null" : "\"n\"",
                  i % 40,
                  i % 40,
                  i % 40 % 7,
                  i % 40,
                  i % 5 == 0 ? "" : "{\"sku\":\"x\",\"n\":1},",
                  i % 11,
                  i,
                  i,
                  i,
                  i + 1));
    }
    assertThat(compared(write(json.toString()))).isGreaterThan(10);
  }

  @Test
  void typesThatChangeLateAreReadAlike() throws SQLException {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      json.append("{\"id\":").append(i).append(",\"v\":1}\n");
    }
    json.append("{\"id\":30000,\"v\":2.5,\"late\":\"x\",\"list\":[{\"a\":1}]}\n");
    assertThat(compared(write(json.toString()))).isGreaterThan(3);
  }

  /// DuckDB takes an integer over 64 bits for a DOUBLE and loses digits; Starload keeps them.
  @Test
  void bigIntegersKeepTheirDigitsOnlyHere() throws SQLException {
    Path file = write("{\"id\":1,\"v\":12345678901234567890123}\n{\"id\":2,\"v\":1}\n");
    Outcome outcome = outcome(file);
    assertThat(outcome.column("fact_thing", "v")).containsExactly("12345678901234567890123", "1");
    assertThat(query("SELECT '', CAST(v AS VARCHAR) FROM " + read(file)))
        .doesNotContain("|12345678901234567890123");
  }

  /// DuckDB keeps the value of a path with several types as JSON text, quotes and all; Starload as
  /// the text that a person reads.
  @Test
  void mixedTypesAreTextOnlyHere() throws SQLException {
    Path file = write("{\"id\":1,\"v\":\"a\"}\n{\"id\":2,\"v\":7}\n");
    assertThat(outcome(file).column("fact_thing", "v")).containsExactly("a", "7");
    assertThat(query("SELECT id, CAST(v AS VARCHAR) FROM " + read(file)))
        .containsExactlyInAnyOrder("1|\"a\"", "2|7");
  }

  /// Arrays in arrays, and objects of many shapes, are one value in both.
  @Test
  void valuesWithoutOneShapeAreReadAlike() throws SQLException {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      json.append(
          "{\"id\":%d,\"grid\":[[%d,%d.50],[],[null,%d]],\"odd\":%s}\n"
              .formatted(
                  i, i, i, i, i % 2 == 0 ? "{\"a\":[" + i + ",\"x\"]}" : "[[\"é\"],{\"b\":true}]"));
    }
    Path file = write(json.toString());
    assertThat(outcome(file).design().tables().getFirst().stagedColumns())
        .extracting(Column::type)
        .contains(new ColumnType.Super());
    assertThat(compared(file)).isGreaterThanOrEqualTo(3);
  }

  @Test
  void mapsAreReadAlike() throws SQLException {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      json.append("{\"id\":%d,\"rates\":{".formatted(i));
      for (int j = 0; j < 5; j++) {
        json.append("%s\"C%03d\":%d.25".formatted(j == 0 ? "" : ",", (i * 7 + j * 61) % 300, j));
      }
      json.append("}}\n");
    }
    Path file = write(json.toString());
    assertThat(outcome(file).design().tables())
        .anyMatch(table -> table.paths().getFirst().steps().contains(new Step.AnyMember()));
    assertThat(compared(file)).isEqualTo(2);
  }

  private Path write(String json) {
    return Path.of(java.net.URI.create(Engine.file(folder, "", json).uri()));
  }

  private static Outcome outcome(Path file) {
    List<Source> sources = List.of(FileSource.of(file));
    StarDesign design =
        Suggester.suggest(Profiler.profile(sources, (_, _) -> {}, new Cancellation()));
    return Engine.deliver(design, RecordKind.same(sources)).assertSound();
  }

  /// Compares all that can be; answers how many columns.
  private int compared(Path file) throws SQLException {
    Outcome outcome = outcome(file);
    int columns = 0;
    for (Table table : outcome.design().tables()) {
      JsonPath path = table.paths().getFirst();
      if (table instanceof Table.Dimension dimension) {
        keys(dimension, outcome, file);
        columns++;
      } else {
        columns += columns(table, path, outcome, file);
      }
    }
    return columns;
  }

  private int columns(Table table, JsonPath path, Outcome outcome, Path file) throws SQLException {
    List<Column> columns = table.stagedColumns();
    String at = at(path, outcome.design(), file);
    int compared = 0;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      JsonPath from;
      ColumnType type;
      Map<String, String> keys = Map.of();
      switch (column.origin()) {
        case Origin.Value(JsonPath value) -> {
          from = value;
          type = column.type();
        }
        case Origin.Reference(JsonPath value, String name) -> {
          Table.Dimension dimension = (Table.Dimension) outcome.design().table(name);
          Column key = key(dimension);
          from = keyPath(dimension, value);
          type = key.type();
          keys = keys(dimension, outcome);
        }
        default -> {
          continue;
        }
      }
      boolean json = type instanceof ColumnType.Super;
      List<String> ours = new ArrayList<>();
      for (String[] row : outcome.rows().get(table.name())) {
        String cell = column.origin() instanceof Origin.Reference ? keys.get(row[i]) : row[i];
        ours.add(position(table, row) + "|" + canonical(cell, type));
      }
      List<String> theirs = new ArrayList<>();
      String value = "e" + members(path, from);
      String text = json ? "to_json(" + value + ")" : value;
      for (String line : query("SELECT k, CAST(" + text + " AS VARCHAR) FROM " + at)) {
        int bar = line.lastIndexOf('|');
        String cell = line.substring(bar + 1);
        theirs.add(
            line.substring(0, bar) + "|" + (cell.equals("NULL") ? null : canonical(cell, type)));
      }
      assertThat(theirs)
          .as("%s.%s", table.name(), column.name())
          .containsExactlyInAnyOrderElementsOf(ours);
      compared++;
    }
    return compared;
  }

  private void keys(Table.Dimension dimension, Outcome outcome, Path file) throws SQLException {
    List<String> union = new ArrayList<>();
    for (JsonPath path : dimension.paths()) {
      String value = "e" + members(path, keyPath(dimension, path));
      union.add(
          "SELECT CAST(" + value + " AS VARCHAR) AS v FROM " + at(path, outcome.design(), file));
    }
    List<String> theirs =
        query(
            "SELECT DISTINCT '', v FROM ("
                + String.join(" UNION ", union)
                + ") WHERE v IS NOT NULL AND v <> ''");
    ColumnType type = key(dimension).type();
    assertThat(theirs.stream().map(line -> canonical(line.substring(1), type)))
        .as(dimension.name())
        .containsExactlyInAnyOrderElementsOf(
            keys(dimension, outcome).values().stream().map(key -> canonical(key, type)).toList());
  }

  /// Natural keys of a dimension by surrogate key.
  private static Map<String, String> keys(Table.Dimension dimension, Outcome outcome) {
    int key = dimension.stagedColumns().indexOf(key(dimension));
    Map<String, String> keys = new HashMap<>();
    outcome.rows().get(dimension.name()).forEach(row -> keys.put(row[0], row[key]));
    return keys;
  }

  private static Column key(Table.Dimension dimension) {
    return dimension.columns().stream()
        .filter(column -> column.name().equals(dimension.naturalKey().getFirst()))
        .findFirst()
        .orElseThrow();
  }

  private static JsonPath keyPath(Table.Dimension dimension, JsonPath feeding) {
    return key(dimension).origin() instanceof Origin.Attribute(var paths)
        ? paths.stream().filter(path -> path.isAtOrBelow(feeding)).findFirst().orElseThrow()
        : feeding;
  }

  /// Where a row stands: the key of its record, then its ordinals.
  private static String position(Table table, String[] row) {
    List<Column> columns = table.stagedColumns();
    List<String> position = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      if (table.naturalKey().contains(columns.get(i).name())) {
        position.add(row[i]);
      }
    }
    return String.join("|", position);
  }

  /// SQL for the values at a path: `k` tells the position, `e` is the value.
  private static String at(JsonPath path, StarDesign design, Path file) {
    Table fact = design.tables().getFirst();
    String key =
        fact.columns().stream()
            .filter(column -> fact.naturalKey().contains(column.name()))
            .map(column -> ((Origin.Value) column.origin()).path())
            .map(value -> "CAST(r" + members(path.root(), value) + " AS VARCHAR)")
            .findFirst()
            .orElseThrow();
    String sql = "(SELECT " + key + " AS k, r AS e FROM " + read(file) + " r)";
    JsonPath done = path.root();
    JsonPath here = path.root();
    for (Step step : path.steps()) {
      if (step instanceof Step.Member(String name)) {
        here = here.member(name);
      } else if (step instanceof Step.AnyMember) {
        String map = "e" + members(done, here);
        sql =
            "(SELECT k || '|' || u.key AS k, u.value AS e FROM (SELECT k, unnest(map_entries("
                + map
                + ")) AS u FROM "
                + sql
                + "))";
        here = here.anyMember();
        done = here;
      } else {
        String array = "e" + members(done, here);
        sql =
            "(SELECT k || '|' || (i - 1) AS k, e FROM (SELECT k, unnest(a) AS e,"
                + " generate_subscripts(a, 1) AS i FROM (SELECT k, "
                + array
                + " AS a FROM "
                + sql
                + ")))";
        here = here.elements();
        done = here;
      }
    }
    return here.equals(done)
        ? sql
        : "(SELECT k, e" + members(done, here) + " AS e FROM " + sql + ")";
  }

  private static String members(JsonPath from, JsonPath to) {
    StringBuilder sql = new StringBuilder();
    for (Step step : to.steps().subList(from.steps().size(), to.steps().size())) {
      sql.append(".\"").append(((Step.Member) step).name().replace("\"", "\"\"")).append('"');
    }
    return sql.toString();
  }

  private static String read(Path file) {
    return "read_json('" + file.toAbsolutePath() + "', sample_size=-1)";
  }

  private List<String> query(String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String value = rows.getString(2);
        lines.add(rows.getString(1) + "|" + (value == null ? "NULL" : value));
      }
    }
    return lines;
  }

  /// Numbers and times by value, as the two write them differently.
  private static String canonical(String cell, ColumnType type) {
    if (cell == null) {
      return null;
    }
    if (type instanceof ColumnType.Super) {
      return meaning(JsonFields.parse("SUPER", cell).value()).toString();
    }
    Rebuilt value = new Rebuilt();
    boolean isTrue = type instanceof ColumnType.Bool && cell.equals("true");
    Shape.cell(isTrue ? "t" : cell, type, value);
    return value.toString();
  }

  /// JSON without members that are null, numbers by value.
  private static JsonValue meaning(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonNumber number ->
          new JsonValue.JsonNumber(
              new BigDecimal(number.text()).stripTrailingZeros().toPlainString());
      case JsonValue.JsonArray(var elements) ->
          new JsonValue.JsonArray(elements.stream().map(DuckDbTest::meaning).toList());
      case JsonValue.JsonObject(var members) ->
          new JsonValue.JsonObject(
              members.stream()
                  .filter(member -> !(member.value() instanceof JsonValue.JsonNull))
                  .map(member -> new JsonValue.Member(member.name(), meaning(member.value())))
                  .sorted(Comparator.comparing(JsonValue.Member::name))
                  .toList());
      case JsonValue.JsonString _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> value;
    };
  }
}
