package io.github.starload.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profiler;
import io.github.starload.source.JsonFiles;
import io.github.starload.source.RecordKind;
import io.github.starload.suggest.Suggester;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The JSON on which other loaders lose data, and what Starload makes of it. In every case the
/// accounting closes at every path and the independent counter agrees with every table.
///
/// The table is meant to be read: the mistake, the records, the columns and rows that come of them.
class FieldMistakesTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          names that differ by case    | {"id":1,"Key":"a","key":"b"} | id, key_2, key: 1 a b
          names that look alike        | {"id":1,"a b":1,"a_b":2,"a__b":3,"a":{"b":4}} | id, a_b_4, a_b, a_b_3, a_b_2: 1 1 2 3 4
          a 23-digit integer           | {"id":1,"n":12345678901234567890123} | id, n DECIMAL(38,0): 1 12345678901234567890123
          a number beyond doubles      | {"id":1,"n":1e400} {"id":2,"n":1} | id, n VARCHAR(8): 1 1e400; 2 1
          a 25-digit fraction          | {"id":1,"n":0.1234567890123456789012345} | id, n DECIMAL(26,25): 1 0.1234567890123456789012345
          0.1 exactly                  | {"id":1,"n":0.1} {"id":2,"n":0.30000000000000004} | id, n DECIMAL(18,17): 1 0.10000000000000000; 2 0.30000000000000004
          1 then 2.5                   | {"id":1,"n":1} {"id":2,"n":2.5} | id, n DECIMAL(2,1): 1 1.0; 2 2.5
          2.5 then 1                   | {"id":1,"n":2.5} {"id":2,"n":1} | id, n DECIMAL(2,1): 1 2.5; 2 1.0
          a type change at the end     | {"id":1,"t":1} {"id":2,"t":2} {"id":3,"t":"x"} | id, t VARCHAR(8): 1 1; 2 2; 3 x
          a new key at the end         | {"id":1} {"id":2,"new":true} | id, new_: 1 null; 2 t
          an array at the end          | {"id":1,"s":1} {"id":2,"s":[3,4]} | id: 1; 2 / thing_id, ordinal, value: 1 0 1; 2 0 3; 2 1 4
          T or a list of T             | {"id":1,"t":["b","c"]} {"id":2,"t":"a"} | id: 1; 2 / thing_id, ordinal, value: 1 0 b; 1 1 c; 2 0 a
          only null, and empty text    | {"id":1,"n":null,"s":""} {"id":2} | id, n VARCHAR(256), s: 1 null ; 2 null null
          empty containers             | {"id":1,"a":[],"o":{}} | id: 1
          null elements                | {"id":1,"a":[1,null,2]} | id: 1 / thing_id, ordinal, value: 1 0 1; 1 1 null; 1 2 2
          arrays of arrays             | {"id":1,"a":[[1,2],[3]]} | id, a SUPER: 1 [[1,2],[3]]
          five UTC offsets             | {"id":1,"t":"2020-01-01T00:00:00+01:00"} {"id":2,"t":"2020-01-01T00:00:00-08:00"} {"id":3,"t":"2020-01-01T00:00:00Z"} {"id":4,"t":"2020-01-01T00:00:00+05:30"} {"id":5,"t":"2020-01-01T00:00:00+13:45"} | id, t TIMESTAMPTZ, t_offset: 1 2019-12-31 23:00:00.000000+00 +01:00; 2 2020-01-01 08:00:00.000000+00 -08:00; 3 2020-01-01 00:00:00.000000+00 +00:00; 4 2019-12-31 18:30:00.000000+00 +05:30; 5 2019-12-31 10:15:00.000000+00 +13:45
          30 February                  | {"id":1,"d":"2023-02-30"} {"id":2,"d":"2023-02-28"} | id, d VARCHAR(16): 1 2023-02-30; 2 2023-02-28
          the day 0000-00-00           | {"id":1,"d":"0000-00-00"} {"id":2,"d":"2023-02-28"} | id, d VARCHAR(16): 1 0000-00-00; 2 2023-02-28
          24 o'clock                   | {"id":1,"d":"2020-01-01T24:00:00"} | id, d VARCHAR(32): 1 2020-01-01T24:00:00
          the year 10000               | {"id":1,"d":"10000-01-01"} | id, d VARCHAR(16): 1 10000-01-01
          leading zeros                | {"id":1,"z":"00123"} {"id":2,"z":"456"} | id, z VARCHAR(8): 1 00123; 2 456
          4-byte and bidi characters   | {"id":1,"t":"🚀","b":"\u202Eאב"} | id, t VARCHAR(8), b VARCHAR(16): 1 🚀 \u202Eאב
          reserved words, only emoji   | {"id":1,"select":4,"😀":5,"🎉":6,"ctid":7} | id, select_, x_2, x, ctid_: 1 4 5 6 7
          half a surrogate in a name   | {"id":1,"a\\ud83d":7} | id, a: 1 7
          no member at all             | {} | record_hash, record_copy: 9ae030c4098fcb593357fd0eeadcb658 0
          null as a record             | null | record_hash, record_copy, value VARCHAR(256): e3d17a4104d3d635ae2cf6a3fe05d840 0 null
          a lone number                | 42 | record_hash, record_copy, value SMALLINT: 3e29f42afccd9312291666abd5be4573 0 42
          one key, unlike attributes   | {"id":1,"u":{"id":7,"n":"Ann","a":3}} {"id":2,"u":{"id":7,"n":"Anne","a":3}} | id, u_n: 1 Ann; 2 Anne / u_id, a: 7 3
          """)
  void isKept(String mistake, String records, String tables) {
    assertThat(told(loaded(records.replace("} {", "}\n{")), tables)).as(mistake).isEqualTo(tables);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          U+0000            | {"id":1,"t":"a\\u0000b"} | it holds the character U+0000
          half a surrogate  | {"id":1,"t":"a\\ud83d"} | it holds half a surrogate pair
          a name twice      | {"id":1,"a":1,"a":2} | the name of $.a occurs twice in one object
          no record         | [] | there is no record
          """)
  void isRefusedWithASentence(String mistake, String records, String sentence) {
    assertThatThrownBy(() -> loaded(records))
        .as(mistake)
        .isInstanceOf(StarloadException.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("things.json");
  }

  @Test
  void aTextOf65535BytesIsKeptAndOneMoreRefused() {
    assertThat(loaded("{\"t\":\"" + "x".repeat(65_535) + "\"}").column("fact_thing", "t"))
        .containsExactly("x".repeat(65_535));
    assertThatThrownBy(() -> loaded("{\"t\":\"" + "x".repeat(65_536) + "\"}"))
        .hasMessageContaining("it takes 65536 bytes and the column holds 65535");
  }

  @Test
  void aMapOfTenThousandKeysIsATable() {
    String map =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"key" + i + "\":" + i)
            .collect(Collectors.joining(",", "{", "}"));
    Engine.Outcome outcome = loaded("{\"id\":1,\"m\":" + map + "}");
    assertThat(outcome.column("thing_m", "value"))
        .hasSize(10_000)
        .containsAll(List.of("0", "9999"));
    assertThat(outcome.column("thing_m", "key")).contains("key0", "key9999");
  }

  @Test
  void seventeenHundredColumnsGoOnInASecondTable() {
    String record =
        IntStream.range(0, 1700)
            .mapToObj(i -> "\"c" + i + "\":" + i)
            .collect(Collectors.joining(",", "{\"id\":%d,", "}"));
    Engine.Outcome outcome = loaded(record.formatted(1) + "\n" + record.formatted(2));
    assertThat(outcome.design().tables())
        .extracting(Table::name)
        .containsExactly("fact_thing", "fact_thing_more");
    assertThat(outcome.column("fact_thing", "c0")).containsExactly("0", "0");
    assertThat(outcome.column("fact_thing_more", "c1699")).containsExactly("1699", "1699");
  }

  @Test
  void longNamesAreCutInTheirMiddleAndStayApart() {
    String most = "n".repeat(127);
    List<String> names =
        loaded(
                "{\"id\":1,\"%s\":1,\"%s\":2,\"%s\":3}"
                    .formatted(most, "n".repeat(300), "n".repeat(299) + "m"))
            .design()
            .table("fact_thing")
            .stagedColumns()
            .stream()
            .map(column -> column.name())
            .filter(name -> name.startsWith("nnn"))
            .toList();
    assertThat(names)
        .hasSize(3)
        .doesNotHaveDuplicates()
        .contains(most)
        .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= 127);
  }

  @Test
  void aRecordOf20MegabytesIsReadWhole() {
    String items =
        IntStream.range(0, 400_000)
            .mapToObj(i -> "{\"n\":" + i + ",\"t\":\"some text here, for its bulk\"}")
            .collect(Collectors.joining(",", "[", "]"));
    Engine.Outcome outcome = loaded("{\"id\":1,\"items\":" + items + "}");
    assertThat(outcome.rows().get("thing_item")).hasSize(400_000);
  }

  @Test
  void recordsOfDifferentKindsAreKeptWhole() {
    assertThat(loaded("[{\"id\":1},2,\"x\",null,[1],{\"b\":true}]").column("fact_thing", "value"))
        .containsExactly("{\"id\":1}", "2", "\"x\"", null, "[1]", "{\"b\":true}");
  }

  private Engine.Outcome loaded(String records) {
    List<RecordKind> kinds = RecordKind.same(JsonFiles.things(folder, records));
    StarDesign design =
        Suggester.suggest(Profiler.profileKinds(kinds, (_, _) -> {}, new Cancellation()));
    return Engine.deliver(design, kinds).assertSound();
  }

  /// Columns, those with a type that the expectation names with it, and rows of all tables, without
  /// the keys that Starload makes.
  private static String told(Engine.Outcome outcome, String expected) {
    return outcome.design().tables().stream()
        .map(table -> columns(table, expected) + ": " + rows(outcome, table))
        .collect(Collectors.joining(" / "));
  }

  private static String columns(Table table, String expected) {
    return table.stagedColumns().stream()
        .filter(column -> !isKey(column.origin()))
        .map(
            column -> {
              String typed = column.name() + " " + column.type().sql();
              return expected.contains(typed) ? typed : column.name();
            })
        .collect(Collectors.joining(", "));
  }

  private static String rows(Engine.Outcome outcome, Table table) {
    return outcome.values(table.name()).stream()
        .map(row -> row.replace('|', ' '))
        .collect(Collectors.joining("; "));
  }

  private static boolean isKey(Origin origin) {
    return origin instanceof Origin.SurrogateKey
        || origin instanceof Origin.ParentKey
        || origin instanceof Origin.Reference;
  }
}
