package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.source.JsonFiles;
import io.github.starload.source.Source;
import io.github.starload.stage.part.Compression;
import io.github.starload.stage.part.PartForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of fault that can happen between the staged parts and the table, each planted behind
/// COPY and each caught before COMMIT, with the row named.
class PlantedFaultsTest {
  private static final String SIX =
      """
      [{"id":1,"a":"one","b":"uno","n":1.25,"t":"2020-01-01T00:00:00Z"},
       {"id":2,"a":"two","b":"dos","n":2.50,"t":"2020-01-02T00:00:00Z"},
       {"id":3,"a":"six","b":"tre","n":3.75,"t":"2020-01-03T00:00:00Z"},
       {"id":4,"a":"","b":"qua","n":4.00,"t":null},
       {"id":5,"a":"ten","b":"cin","n":5.00,"t":"2020-01-05T00:00:00Z"},
       {"id":6,"a":null,"b":"sei","n":-6.00,"t":"2020-01-06T00:00:00Z"}]
      """;

  /// Columns that have no text of their own on every server: x and y are DOUBLE PRECISION, s is
  /// SUPER.
  private static final String LOOSE =
      """
      [{"id":1,"x":1e300,"y":-2.5e-7,"s":{"b":[1,2.50],"a":"one"}},
       {"id":2,"x":3.25,"y":1e-320,"s":"two"},
       {"id":3,"x":-1e300,"y":0.1,"s":[3,{"c":null}]},
       {"id":4,"x":0.1,"y":null,"s":null},
       {"id":5,"x":0.2,"y":0,"s":1e2}]
      """;

  @TempDir private static Path root;
  @TempDir private Path folder;
  private static Bench bench;

  @BeforeAll
  static void open() {
    bench = new Bench(root);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @Test
  void withoutAFaultItPasses() {
    assertThat(bench.load(plan("clean")).verdict()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lost      | DELETE FROM %s WHERE id = 3 | row -?\\d+ \\(id "3"\\) is missing
          doubled   | INSERT INTO %1$s SELECT * FROM %1$s WHERE id = 3 | row -?\\d+ \\(id "3"\\) is there 2 times
          changed   | UPDATE %s SET a = 'twO' WHERE id = 2 | row -?\\d+ \\(id "2"\\) holds "twO" in a where "two" was staged
          swapped   | UPDATE %s SET a = b, b = a WHERE id = 1 | row -?\\d+ \\(id "1"\\) holds "uno" in a where "one" was staged, holds "one" in b where "uno" was staged
          exchanged | UPDATE %s SET a = CASE id WHEN 1 THEN 'two' ELSE 'one' END WHERE id < 3 | .*\\(id "[12]"\\) holds "[a-z]{3}" in a where "[a-z]{3}" was staged; .*\\(id "[12]"\\).*
          null      | UPDATE %s SET a = NULL WHERE id = 4 | row -?\\d+ \\(id "4"\\) holds NULL in a where "" was staged
          empty     | UPDATE %s SET a = '' WHERE id = 6 | row -?\\d+ \\(id "6"\\) holds "" in a where NULL was staged
          blank     | UPDATE %s SET a = 'one ' WHERE id = 1 | .*holds "one " in a where "one" was staged
          cents     | UPDATE %s SET n = n + CASE id WHEN 2 THEN 0.25 ELSE -0.25 END WHERE id IN (2, 3) | .*holds "[23].[75][50]" in n where .*
          second    | UPDATE %s SET t = '2020-01-02 00:00:01+00' WHERE id = 2 | .*holds "2020-01-02 00:00:01.000000\\+00" in t where "2020-01-02 00:00:00.000000\\+00" was staged
          """)
  void aFaultInTheRowsIsCaughtAndTheRowIsNamed(String name, String fault, String found) {
    LoadPlan plan = plan("fault_" + name);
    String staging = "fault_" + name + "." + plan.stagingTable("fact_thing");
    LoadReport report =
        bench.load(
            plan,
            SqlHook.beforeFirst(
                bench.target, "SELECT pg_last_copy_count", fault.formatted(staging)));
    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(Bench.failures(report)).contains("fact_thing: fingerprint of the rows");
    assertThat(Bench.check(report, "fact_thing", "fingerprint of the rows").reason())
        .matches(
            "The rows that arrived are not those that were staged; the load is rolled back\\. "
                + found);
    assertThat(Bench.check(report, "fact_thing", "fingerprint of the rows").rows())
        .isNotEmpty()
        .allMatch(row -> row.key().matches("-?\\d+ \\(id \"\\d\"\\)"))
        .noneMatch(row -> row.staged().equals(row.table()));
    assertThat(bench.count("svv_columns WHERE table_schema = 'fault_" + name + "'")).isZero();
  }

  @Test
  void doublesAndSuperPass() {
    LoadPlan plan = Bench.plan(JsonFiles.things(folder, LOOSE), "loose");
    LoadReport report = bench.load(plan);
    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(Bench.entry(report, "fact_thing").columns())
        .extracting(LoadReport.ColumnEntry::type)
        .contains("DOUBLE PRECISION", "SUPER");
    assertThat(Bench.check(report, "fact_thing", "values of s read back from the target").actual())
        .isNotEqualTo("0");
    LoadReport again = bench.loader().check(bench.target, "loose", plan.loadId(), _ -> {});
    assertThat(again.verdict()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ulp       | UPDATE %s SET x = 0.30000000000000004 WHERE id = 4 | fingerprint of the rows | .*\\(id "4"\\) holds "0.30000000000000004" in x where "0.1" was staged
          tiny      | UPDATE %s SET y = 2e-320 WHERE id = 2 | fingerprint of the rows | .*\\(id "2"\\) holds "2.0E-320" in y where "1.0E-320" was staged
          huge      | UPDATE %s SET x = 2e200 WHERE id = 2 | fingerprint of the rows | .*\\(id "2"\\) holds "2e\\+200" in x where "3.25" was staged
          crossed   | UPDATE %s SET x = CASE id WHEN 4 THEN 0.2 ELSE 0.1 END WHERE id > 3 | fingerprint of the rows | .*\\(id "[45]"\\) holds "0.[12]" in x where .*; .*
          exchanged | UPDATE %1$s SET s = o.s FROM %1$s o WHERE o.id = 4 - %2$s.id AND %2$s.id IN (1, 3) | values of s read back | .*\\(id "[13]"\\) holds .* in s where .* was staged; .*
          member    | UPDATE %s SET s = '{"a":"one","b":[1,2.51]}' WHERE id = 1 | values of s read back | .*\\(id "1"\\) holds .*2.51.* in s where .*2.50.* was staged
          """)
  void aFaultInADoubleOrInSuperIsCaughtAndTheRowIsNamed(
      String name, String fault, String check, String found) {
    String schema = "loose_" + name;
    LoadPlan plan = Bench.plan(JsonFiles.things(folder, LOOSE), schema);
    String staging = plan.stagingTable("fact_thing");
    LoadReport report =
        bench.load(
            plan,
            SqlHook.beforeFirst(
                bench.target,
                "SELECT pg_last_copy_count",
                fault.formatted(schema + "." + staging, staging)));
    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(Bench.check(report, "fact_thing", check).reason()).matches(found);
    assertThat(Bench.failures(report))
        .noneMatch(failed -> failed.endsWith("values of id") || failed.endsWith("rows copied"));
  }

  @Test
  void superThatTheTargetKeepsOtherwiseIsCaught() {
    LoadPlan plan = Bench.plan(JsonFiles.things(folder, LOOSE), "loose_target");
    LoadReport report =
        bench.load(
            plan,
            new SqlHook(
                bench.target,
                (sql, _) ->
                    sql.startsWith("INSERT INTO \"loose_target\".\"fact_thing\"")
                        ? sql.replace("s.\"s\"", "'7'")
                        : sql));
    assertThat(Bench.failures(report))
        .containsExactly("fact_thing: values of s read back from the target");
  }

  @Test
  void aColumnThatAllRowsHaveSwappedIsToldByItsName() {
    LoadPlan plan = plan("columns");
    Target swapping =
        new SqlHook(
            bench.target,
            (sql, _) -> sql.startsWith("COPY") ? sql.replace("\"a\", \"b\"", "\"b\", \"a\"") : sql);
    LoadReport report = bench.load(plan, swapping);
    assertThat(Bench.failures(report))
        .contains("fact_thing: values of a", "fact_thing: values of b")
        .doesNotContain("fact_thing: values of id", "fact_thing: values of n");
  }

  @Test
  void aNarrowedTypeIsCaughtTwice() {
    Target narrowing =
        new SqlHook(
            bench.target,
            (sql, _) ->
                sql.startsWith("CREATE TABLE") ? sql.replace("DECIMAL(3,2)", "DECIMAL(3,1)") : sql);
    LoadReport report = bench.load(plan("narrowed"), narrowing);
    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(Bench.failures(report))
        .contains(
            "fact_thing: columns of the staging table", "fact_thing: fingerprint of the rows");
    assertThat(Bench.check(report, "fact_thing", "fingerprint of the rows").reason())
        .contains("(id \"1\") holds \"1.20\" in n where \"1.25\" was staged");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aPartThatIsMissingInTheManifestIsCaught(PartForm form) {
    LoadReport report =
        bench.load(
            manyParts("part_missing" + form.ending().replace('.', '_'), form),
            manifest((_, text) -> text.replace(firstEntry(text) + ",", "")));
    assertThat(Bench.failures(report))
        .contains("fact_thing: rows copied", "fact_thing: fingerprint of the rows");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aPartThatStandsTwiceInTheManifestIsCaught(PartForm form) {
    LoadReport report =
        bench.load(
            manyParts("part_doubled" + form.ending().replace('.', '_'), form),
            manifest(
                (_, text) ->
                    text.replace(firstEntry(text) + ",", firstEntry(text).concat(",").repeat(2))));
    assertThat(Bench.failures(report))
        .contains("fact_thing: rows copied", "fact_thing: fingerprint of the rows");
    assertThat(Bench.check(report, "fact_thing", "fingerprint of the rows").reason())
        .contains(" is there 2 times")
        .contains("more such rows");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aPartThatAnotherTookThePlaceOfIsCaught(PartForm form) throws IOException {
    LoadPlan other =
        Bench.plan(JsonFiles.things(folder, SIX.replace("two", "owt")), "other_part")
            .withForm(form);
    LoadReport stored = bench.load(other);
    LoadReport.PartEntry part = stored.parts().getFirst();
    Path foreign = folder.resolve("foreign");
    Files.write(foreign, bench.target.lake().read(part.key()));

    LoadReport report =
        bench.load(
            plan("foreign_part").withForm(form),
            manifest(
                (lake, text) -> {
                  lake.put(keyOf(firstEntry(text)), foreign, part.sha256());
                  return text.replaceFirst(
                      "\"content_length\":\\d+", "\"content_length\":" + part.bytes());
                }));

    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(Bench.check(report, "fact_thing", "fingerprint of the rows").reason())
        .endsWith("(id \"2\") holds \"owt\" in a where \"two\" was staged");
  }

  static Stream<PartForm> forms() {
    return Stream.of(new PartForm.Csv(Compression.ZSTD), new PartForm.Parquet());
  }

  /// Several parts of one table.
  private LoadPlan manyParts(String schema, PartForm form) {
    String rows =
        IntStream.range(0, 6000)
            .mapToObj(i -> "{\"id\":" + i + ",\"a\":\"name of " + i + "\"}")
            .collect(Collectors.joining("\n"));
    return Bench.plan(JsonFiles.things(folder, rows), schema)
        .withForm(form)
        .withPartBytes(form instanceof PartForm.Parquet ? 10_000 : 100_000);
  }

  /// A lake that writes other manifests than it is given.
  private static Target manifest(BiFunction<Lake, String, String> change) {
    return LakeHook.around(
        bench.target,
        lake ->
            new ForwardingLake() {
              @Override
              public Lake real() {
                return lake;
              }

              @Override
              public LakeObject putNew(String key, byte[] content) {
                String text = new String(content, StandardCharsets.UTF_8);
                String written = key.endsWith(".manifest") ? change.apply(lake, text) : text;
                return lake.putNew(key, written.getBytes(StandardCharsets.UTF_8));
              }
            });
  }

  private static String firstEntry(String manifest) {
    int from = manifest.indexOf('{', 1);
    return manifest.substring(from, manifest.indexOf('}', manifest.indexOf('}', from) + 1) + 1);
  }

  private static String keyOf(String entry) {
    String inBucket = entry.substring(entry.indexOf(bench.target.lake().uri("")));
    return inBucket.substring(bench.target.lake().uri("").length(), inBucket.indexOf('"'));
  }

  private LoadPlan plan(String schema) {
    List<Source> sources = JsonFiles.things(folder, SIX);
    return Bench.plan(sources, schema);
  }
}
