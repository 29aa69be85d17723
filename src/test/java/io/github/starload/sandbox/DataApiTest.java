package io.github.starload.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.aws.AwsAccess;
import io.github.starload.check.LoadReport;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.Loader;
import io.github.starload.load.ResultRows;
import io.github.starload.load.Target;
import io.github.starload.load.TargetException;
import io.github.starload.load.TargetSession;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profiler;
import io.github.starload.redshift.DataApiAccess;
import io.github.starload.redshift.DataApiSession;
import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.settings.Secret;
import io.github.starload.settings.StarloadHome;
import io.github.starload.settings.WarehouseSettings;
import io.github.starload.settings.WarehouseSettings.Place;
import io.github.starload.source.FileSource;
import io.github.starload.source.Source;
import io.github.starload.suggest.Suggester;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Data API's client and its stand-in: a load over it is the load over JDBC.
class DataApiTest {
  @TempDir private static Path root;
  private static StarloadHome home;
  private static Sandbox sandbox;
  private static Target jdbc;
  private static Target dataApi;

  @BeforeAll
  static void open() {
    home = new StarloadHome(root);
    SharedPrograms.linkInto(home.sandbox().resolve("postgres"));
    sandbox = Sandbox.open(home, _ -> {});
    SandboxTargets targets = new SandboxTargets(home, SandboxHolder.COMMAND);
    jdbc = targets.open("sandbox", _ -> {});
    dataApi = targets.open("sandbox-data-api", _ -> {});
  }

  @AfterAll
  static void close() {
    dataApi.close();
    jdbc.close();
    sandbox.close();
  }

  @Test
  void launchesLoadAndVerifyAsOverJdbc() {
    LoadReport overJdbc = load(jdbc, "over_jdbc");
    LoadReport overDataApi = load(dataApi, "over_data_api");

    assertThat(overDataApi.verdict()).isEqualTo(LoadReport.Outcome.PASSED);
    assertThat(overDataApi.target()).isEqualTo("sandbox-data-api");
    assertThat(overDataApi.tables())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*checks.*")
        .isEqualTo(overJdbc.tables());
    assertThat(overDataApi.tables().stream().map(t -> t.checks().size()).toList())
        .isEqualTo(overJdbc.tables().stream().map(t -> t.checks().size()).toList());
  }

  @Test
  void valuesAreTheTextOfTheDriver() {
    String sql =
        "SELECT '2006-03-24 22:30:00-08'::timestamptz AS at, true AS yes, false AS no,"
            + " 0.10::decimal(10,2) AS exact, 9223372036854775807::bigint AS big,"
            + " 1.5::double precision AS half, 100::double precision AS round,"
            + " NULL::varchar AS none, '' AS empty, DATE '2020-02-29' AS day";
    try (TargetSession one = jdbc.connect();
        TargetSession other = dataApi.connect()) {
      assertThat(other.query(sql)).isEqualTo(one.query(sql));
    }
  }

  @Test
  void longAnswersComePageByPage() {
    try (TargetSession session = dataApi.connect()) {
      ResultRows rows = session.query("SELECT n FROM generate_series(1, 2500) AS s(n)");
      assertThat(rows.rows()).hasSize(2500);
      assertThat(rows.rows().getLast()).containsExactly("2500");
    }
  }

  @Test
  void transactionAndItsSettingsLiveOverSeveralCalls() {
    try (TargetSession session = dataApi.connect()) {
      session.execute("CREATE TABLE api_kept (id BIGINT)");
      session.execute("BEGIN");
      session.execute("INSERT INTO api_kept VALUES (1)");
      session.execute("ROLLBACK");
      session.execute("BEGIN");
      session.execute("INSERT INTO api_kept VALUES (2)");
      session.execute("COMMIT");
      assertThat(session.query("SELECT id FROM api_kept").rows()).containsExactly(List.of("2"));
    }
  }

  @Test
  void closedSessionRollsItsTransactionBack() {
    try (TargetSession session = dataApi.connect()) {
      session.execute("CREATE TABLE api_left_open (id BIGINT)");
      session.execute("BEGIN");
      session.execute("INSERT INTO api_left_open VALUES (1)");
    }
    try (TargetSession session = dataApi.connect()) {
      session.execute("BEGIN");
      session.execute("LOCK api_left_open");
      assertThat(session.query("SELECT count(*) FROM api_left_open").rows())
          .containsExactly(List.of("0"));
    }
  }

  @Test
  void refusedStatementIsToldAsOverJdbc() {
    for (String sql :
        List.of(
            "SELECT * FROM not_there",
            "SELECT nothing FROM pg_class",
            "SELEC 1",
            "CREATE TABLE pg_catalog.x (a BIGINT)",
            "SELECT 1/0",
            "SELECT 'x'::varchar::int",
            "INSERT INTO no_such_schema.t VALUES (1)",
            "UNLOAD ('SELECT 1') TO 's3://b/k' IAM_ROLE default")) {
      TargetException one = refused(jdbc, sql);
      TargetException other = refused(dataApi, sql);
      assertThat(other).as(sql).hasMessage(one.getMessage());
      assertThat(other.sqlState()).as(sql).isEqualTo(one.sqlState());
    }
  }

  @Test
  void statementsThatStandApartCommitByThemselves() {
    List<String> several = new ArrayList<>();
    several.add("CREATE TABLE apart (n INTEGER)");
    for (int i = 1; i < 90; i++) {
      several.add("INSERT INTO apart VALUES (" + i + ")");
    }
    String wrong = "INSERT INTO apart VALUES ('x')";
    try (TargetSession session = dataApi.connect()) {
      session.executeApart(several);
      assertThat(session.query("SELECT COUNT(*) FROM apart").rows()).containsExactly(List.of("89"));

      assertThatExceptionOfType(TargetException.class)
          .isThrownBy(() -> session.executeApart(List.of(several.get(1), wrong, several.get(2))))
          .withMessage(refused(jdbc, wrong).getMessage());
      assertThat(session.query("SELECT COUNT(*) FROM apart").rows())
          .as("what ran before the refusal stays")
          .containsExactly(List.of("90"));
      session.executeApart(List.of("DROP TABLE apart"));
      session.executeApart(List.of());
    }
  }

  @Test
  void sessionGoesOnAfterARefusedStatement() {
    try (TargetSession session = dataApi.connect()) {
      assertThatExceptionOfType(TargetException.class)
          .isThrownBy(() -> session.query("SELECT * FROM not_there"));
      assertThat(session.query("SELECT 1").rows()).containsExactly(List.of("1"));
    }
  }

  @Test
  void runningStatementIsStoppedFromAnotherThread() {
    try (TargetSession session = dataApi.connect()) {
      session.cancel();
      CompletableFuture<ResultRows> running =
          CompletableFuture.supplyAsync(
              () -> session.query("SELECT count(*) FROM generate_series(1, 100000000000)"));
      while (!running.isDone()) {
        session.cancel();
        Thread.onSpinWait();
      }
      assertThat(running)
          .failsWithin(Duration.ofSeconds(20))
          .withThrowableThat()
          .havingCause()
          .isInstanceOfSatisfying(
              TargetException.class, e -> assertThat(e.sqlState()).isEqualTo("57014"));
      assertThat(session.query("SELECT 1").rows()).containsExactly(List.of("1"));
    }
  }

  @Test
  void statementThatIsTooLongIsRefusedWithASentence() {
    try (TargetSession session = dataApi.connect()) {
      assertThatExceptionOfType(StarloadException.class)
          .isThrownBy(() -> session.query("SELECT '" + "ü".repeat(60_000) + "'"))
          .withMessage(
              "Cannot run SELECT over the Data API: the statement has 120,009 bytes, and it takes"
                  + " at most 100,000. Use a target over JDBC for tables with so many columns.");
    }
  }

  @Test
  void strangersAndForgersAreRefused() {
    AwsAccess.Keys keys = (AwsAccess.Keys) sandbox.access().dataApi().identity();

    assertThatExceptionOfType(TargetException.class)
        .isThrownBy(() -> open(new AwsAccess.Keys("STRANGER", keys.secretKey())))
        .withMessage(
            "Cannot reach database dev of workgroup sandbox: the Data API answered"
                + " UnrecognizedClientException: The security token included in the request is"
                + " invalid. Sign in to AWS again, or choose another profile for this target.");
    assertThatExceptionOfType(TargetException.class)
        .isThrownBy(() -> open(new AwsAccess.Keys(keys.accessKey(), new Secret("guessed"))))
        .withMessageContaining("InvalidSignatureException")
        .withMessageNotContaining("guessed");
  }

  @Test
  void workgroupThatIsNotThereIsNamed() {
    DataApiAccess real = sandbox.access().dataApi();
    var elsewhere =
        new WarehouseSettings.DataApi(
            new Place.Workgroup("elsewhere"),
            "dev",
            Optional.empty(),
            Optional.empty(),
            real.settings().apiEndpoint());

    assertThatExceptionOfType(TargetException.class)
        .isThrownBy(
            () -> DataApiSession.open(new DataApiAccess(elsewhere, real.aws(), real.identity())))
        .withMessage(
            "Cannot reach database dev of workgroup elsewhere: the Data API answered"
                + " ResourceNotFoundException: Redshift endpoint doesn't exist in this region:"
                + " elsewhere. Check the cluster or workgroup, and the region.");
  }

  private static void open(AwsAccess identity) {
    DataApiAccess real = sandbox.access().dataApi();
    DataApiSession.open(new DataApiAccess(real.settings(), real.aws(), identity)).close();
  }

  private static TargetException refused(Target target, String sql) {
    try (TargetSession session = target.connect()) {
      session.query(sql);
      throw new AssertionError("not refused: " + sql);
    } catch (TargetException e) {
      return e;
    }
  }

  private static LoadReport load(Target target, String schema) {
    List<Source> sources = List.of(FileSource.of(Path.of("samples/launches.json")));
    Cancellation never = new Cancellation();
    var design = Suggester.suggest(Profiler.profile(sources, (_, _) -> {}, never));
    return new Loader(home.staging(), home.reports())
        .load(LoadPlan.append(design, sources).withSchema(schema), target, _ -> {}, never);
  }
}
