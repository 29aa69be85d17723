package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.Verdict;
import io.github.starload.design.StarDesign;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profiler;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.FileSource;
import io.github.starload.source.JsonFiles;
import io.github.starload.source.Source;
import io.github.starload.stage.part.Compression;
import io.github.starload.stage.part.PartForm;
import io.github.starload.suggest.Suggester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole way of the data, on the real engine and the real sandbox; each test has its own
/// schema.
class LoaderTest {
  @TempDir private static Path root;
  @TempDir private Path folder;
  private static StarloadHome home;
  private static Target target;

  @BeforeAll
  static void openSandbox() {
    home = new StarloadHome(root);
    SharedPrograms.linkInto(home.sandbox().resolve("postgres"));
    target = new SandboxTargets(home, SandboxHolder.COMMAND).open("sandbox", _ -> {});
  }

  @AfterAll
  static void closeSandbox() {
    target.close();
  }

  @ParameterizedTest
  @EnumSource
  void theSampleArrivesWhole(Compression compression) {
    LoadReport report =
        load(sample("whole_" + compression).withForm(new PartForm.Csv(compression)), target);
    assertThat(failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(counts(report))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("fact_launch", 24L),
                Map.entry("launch_core", 28L),
                Map.entry("launch_failure", 3L),
                Map.entry("launch_crew", 6L),
                Map.entry("launch_payload", 35L),
                Map.entry("launch_ship", 35L),
                Map.entry("launch_fairings_ship", 12L),
                Map.entry("launch_capsule", 4L),
                Map.entry("launch_links_flickr_original", 42L),
                Map.entry("dim_rocket", 3L),
                Map.entry("dim_launchpad", 4L),
                Map.entry("dim_core", 9L),
                Map.entry("dim_landpad", 3L),
                Map.entry("dim_payload", 33L),
                Map.entry("dim_ship", 6L),
                Map.entry("dim_capsule", 3L),
                Map.entry("dim_crew", 6L)));
    assertThat(report.tables()).allSatisfy(t -> assertThat(t.rows().allEqual()).isTrue());
    assertThat(report.accounting()).allSatisfy(line -> assertThat(line.remainder()).isZero());
    assertThat(report.parts()).hasSize(17);
  }

  @Test
  void theLakeHoldsBothZonesAndIsMarkedLast() {
    LoadPlan plan = sample("zones");
    load(plan, target);
    List<String> keys =
        target.lake().list("starload/").stream()
            .map(LakeObject::key)
            .filter(key -> key.contains("load_id=" + plan.loadId()))
            .toList();
    String partition = "/load_date=" + plan.loadDate() + "/load_id=" + plan.loadId() + "/";
    assertThat(keys)
        .hasSize(1 + 17 * 2 + 4)
        .contains(
            "starload/raw/launches" + partition + "launches.json",
            "starload/processed/launches/dim_core" + partition + "part-00000.csv.gz",
            "starload/processed/launches/dim_core" + partition + "dim_core.manifest",
            "starload/processed/launches/_loads" + partition + "design.starload.json",
            "starload/processed/launches/_loads" + partition + "report.json",
            "starload/processed/launches/_loads" + partition + "proof.zip",
            "starload/processed/launches/_loads" + partition + "_SUCCESS");
    assertThat(home.reports().resolve(plan.loadId() + ".json")).isNotEmptyFile();
    assertThat(home.staging().resolve(plan.loadId().text())).doesNotExist();
  }

  @Test
  void theSameLoadAgainAppendsAndSaysSo() {
    load(sample("twice"), target);
    LoadReport second = load(sample("twice"), target);
    assertThat(second.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(check(second, "fact_launch", "before + loaded = after").actual())
        .isEqualTo("24 + 24 = 48");
    assertThat(check(second, "dim_core", "before + loaded = after").actual())
        .isEqualTo("9 + 0 = 9");
    assertThat(second.findings())
        .extracting(finding -> finding.kind() + " " + finding.count())
        .contains("key already in the target 24");
  }

  @Test
  void aLoadIdIsTakenOnce() {
    LoadPlan plan = sample("once");
    load(plan, target);
    assertThatThrownBy(() -> load(plan, target))
        .hasMessage(
            "Cannot load under the id "
                + plan.loadId()
                + ": it was used before (s3://starload-sandbox/starload/raw/launches/load_date="
                + plan.loadDate()
                + "/load_id="
                + plan.loadId()
                + "/). Leave the load id out, and Starload makes a new one; nothing was changed.");
    assertThat(count("once", "fact_launch")).isEqualTo(24);
  }

  @Test
  void aRowLostBetweenStagingAndCopyRollsEverythingBack() {
    load(sample("lost"), target);
    Target losing = tampered("launch_payload", TamperedLake::withoutLastRow);
    LoadPlan plan = sample("lost");
    LoadReport report = load(plan, losing);
    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(failures(report))
        .contains("launch_payload: rows copied", "launch_payload: rows in the staging table");
    assertThat(entry(report, "launch_payload").rows().copied()).isEqualTo(OptionalLong.of(34));
    assertThat(entry(report, "launch_payload").rows().table()).isEmpty();
    assertThat(count("lost", "launch_payload")).isEqualTo(35);
    assertThat(count("lost", "fact_launch")).isEqualTo(24);
    assertThat(tables("lost")).doesNotContain("stage");
    assertThat(target.lake().list("starload/processed/"))
        .noneMatch(object -> object.key().contains(plan.loadId().text()));
  }

  @Test
  void aChangedNumberIsCaughtByItsSum() {
    Target changing = tampered("launch_failure", csv -> csv.replaceFirst(",139,|,\\d+,", ",7,"));
    LoadReport report = load(sample("changed"), changing);
    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(failures(report)).anyMatch(check -> check.startsWith("launch_failure: values of "));
  }

  @Test
  void aValueTooLongForItsColumnIsExplainedAndChangesNothing() {
    load(sample("long"), target);
    Target lengthening =
        tampered("dim_rocket", csv -> csv.replaceFirst("\"([0-9a-f]{24})\"\n", "\"$1$1\"\n"));
    assertThatThrownBy(() -> load(sample("long"), lengthening))
        .isInstanceOf(StarloadException.class)
        .hasMessageMatching(
            "(?s)Cannot load table dim_rocket: COPY refused \"[0-9a-f]{48}\" in column rocket_id"
                + " VARCHAR\\(32\\) \\(JSON path \\$\\.rocket\\) of the row with rocket_id"
                + " \"[0-9a-f]{48}\", line 2 of s3://.*")
        .hasMessageContaining("(error 1204)")
        .hasMessageEndingWith(
            "(table dim_rocket, column rocket_id). Everything was rolled back; widen that column or"
                + " mend the value, and load again.");
    assertThat(count("long", "fact_launch")).isEqualTo(24);
  }

  @Test
  void aTargetTableThatWouldLoseValuesStopsTheLoad() {
    LoadPlan plan = sample("narrow");
    try (TargetSession session = target.connect()) {
      session.execute("CREATE SCHEMA narrow");
      session.execute(
          "CREATE TABLE narrow.dim_ship (ship_key BIGINT, ship_id BOOLEAN, own INTEGER NOT NULL)");
    }
    LoadReport report = load(plan, target);
    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    Check check = check(report, "dim_ship", "columns of the target");
    assertThat(check.actual())
        .isEqualTo(
            "ship_id (BOOLEAN does not keep VARCHAR(32)), own (NOT NULL in the target and not in"
                + " the design)");
    assertThat(check.reason())
        .isEqualTo(
            "Table dim_ship exists and would not keep every value; load into another schema, or"
                + " change that table");
    assertThat(tables("narrow")).isEqualTo("dim_ship");
  }

  @Test
  void aSchemaIsMeantWhateverTheCaseOfItsName() {
    assertThat(load(sample("Sales"), target).verdict()).isEqualTo(Outcome.PASSED);
    LoadReport report = load(sample("SALES"), target);
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(check(report, "fact_launch", "before + loaded = after").actual())
        .isEqualTo("24 + 24 = 48");
  }

  @Test
  void aSchemaThatIsNoNameIsRefused() {
    assertThatThrownBy(() -> sample("sales 2\""))
        .isInstanceOf(StarloadException.class)
        .hasMessage(
            "Cannot load into the schema \"sales 2\"\": this is no plain name. Use letters, digits"
                + " and _, beginning with a letter or _.");
  }

  @Test
  void cancelledInTheMiddleLeavesNothing() {
    LoadPlan plan = sample("cancelled");
    Cancellation cancel = new Cancellation();
    LoadListener atSecondChecks =
        event -> {
          if (event instanceof LoadEvent.StepStarted(LoadStep step)
              && step == LoadStep.SECOND_CHECKS) {
            cancel.request();
          }
        };
    assertThatThrownBy(() -> loader().load(plan, target, atSecondChecks, cancel))
        .isInstanceOfSatisfying(
            StarloadException.class,
            e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.CANCELLED))
        .hasMessage("Cancelled: everything was rolled back.");
    assertThat(tables("cancelled")).isEmpty();
    assertThat(target.lake().list("starload/processed/"))
        .noneMatch(object -> object.key().contains(plan.loadId().text()));
  }

  @Test
  void recordsWithTheSameKeyFailTheFirstChecks() {
    // Profiled with unique keys, loaded from a file that has changed since.
    List<Source> sources = JsonFiles.things(folder, "[{\"id\":1},{\"id\":2}]");
    StarDesign design = design(sources);
    JsonFiles.things(folder, "[{\"id\":1},{\"id\":1}]");
    LoadReport report = load(LoadPlan.append(design, sources).withSchema("doubled"), target);
    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(failures(report)).containsExactly("fact_thing: natural keys unique");
    assertThat(report.statements()).isEmpty();
  }

  @Test
  void oddValuesArriveUnchanged() {
    String text =
        """
        [{"id":1,"t":"","q":"a\\"b\\\\N,\\n\\r\\tc","n":12345678901234567890.5,"w":"\\\\N","when":"0001-01-01T00:00:00Z","e":"😀"},
         {"id":2,"t":null,"q":"\\\\N","n":-0.25,"w":"NULL","when":"9999-12-31T23:59:59.999999+00:00","any":{"a":[1,"x"]}},
         {"id":3,"q":" x ","n":1e3,"any":"text","b":true}]
        """;
    LoadReport report =
        load(
            LoadPlan.append(design(JsonFiles.things(folder, text)), JsonFiles.things(folder, text))
                .withSchema("odd"),
            target);
    assertThat(failures(report)).isEmpty();
    assertThat(query("SELECT t, q, n, w, e, b FROM odd.fact_thing ORDER BY id"))
        .containsExactly(
            Arrays.asList("", "a\"b\\N,\n\r\tc", "12345678901234567890.50", "\\N", "😀", null),
            Arrays.asList(null, "\\N", "-0.25", "NULL", null, null),
            Arrays.asList(null, " x ", "1000.00", null, null, "t"));
  }

  private LoadPlan sample(String schema) {
    List<Source> sources = List.of(FileSource.of(Path.of("samples/launches.json")));
    return LoadPlan.append(design(sources), sources).withSchema(schema.toLowerCase(Locale.ROOT));
  }

  private static StarDesign design(List<Source> sources) {
    return Suggester.suggest(Profiler.profile(sources, (_, _) -> {}, new Cancellation()));
  }

  private static Target tampered(String table, UnaryOperator<String> change) {
    return LakeHook.around(target, lake -> new TamperedLake(lake, table, change));
  }

  private static Loader loader() {
    return new Loader(home.staging(), home.reports());
  }

  private static LoadReport load(LoadPlan plan, Target into) {
    return loader().load(plan, into, _ -> {}, new Cancellation());
  }

  private static List<String> failures(LoadReport report) {
    return report.tables().stream()
        .flatMap(
            table ->
                table.checks().stream()
                    .filter(check -> check.verdict() == Verdict.FAILED)
                    .map(check -> table.name() + ": " + check.name()))
        .toList();
  }

  private static Map<String, Long> counts(LoadReport report) {
    return report.tables().stream()
        .collect(Collectors.toMap(LoadReport.TableEntry::name, t -> t.rows().table().orElse(-1)));
  }

  private static LoadReport.TableEntry entry(LoadReport report, String table) {
    return report.tables().stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
  }

  private static Check check(LoadReport report, String table, String name) {
    return entry(report, table).checks().stream()
        .filter(check -> check.name().equals(name))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private static long count(String schema, String table) {
    return Long.parseLong(
        query("SELECT COUNT(*) FROM " + schema + "." + table).getFirst().getFirst());
  }

  /// Names of the tables in a schema, joined.
  private static String tables(String schema) {
    return query(
            "SELECT DISTINCT table_name FROM svv_columns WHERE table_schema = '" + schema + "'")
        .stream()
        .map(List::getFirst)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static List<List<String>> query(String sql) {
    try (TargetSession session = target.connect()) {
      return session.query(sql).rows();
    }
  }

  @Test
  void stagingIsEmptyAfterEveryLoad() throws IOException {
    load(sample("tidy"), target);
    try (Stream<Path> left = Files.list(home.staging())) {
      assertThat(left).isEmpty();
    }
  }
}
