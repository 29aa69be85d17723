package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.problem.Location;
import io.github.starload.redshift.Encryption;
import io.github.starload.redshift.JdbcAccess;
import io.github.starload.redshift.JdbcSession;
import io.github.starload.sandbox.SandboxProcess;
import io.github.starload.settings.Secret;
import io.github.starload.source.JsonFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Faults on the way: the connection cut at COPY and at COMMIT, a statement refused, the disk full.
class LostConnectionTest {
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

  @ParameterizedTest
  @CsvSource({
    "COPY \", BEFORE_IT_ARRIVES, 2",
    "COPY \", BEFORE_THE_ANSWER, 2",
    "COMMIT, BEFORE_IT_ARRIVES, 2",
    "COMMIT, BEFORE_THE_ANSWER, 1"
  })
  void whatTheLostStatementDidIsLookedUp(String word, CuttingProxy.When when, int copies) {
    String schema = "lost_" + word.substring(0, 4).strip() + "_" + when;
    String lower = schema.toLowerCase(Locale.ROOT);
    Map<String, String> environment = new SandboxProcess(bench.home).env(_ -> {});
    try (CuttingProxy proxy =
        new CuttingProxy(Integer.parseInt(environment.get("PGPORT")), word, when)) {
      JdbcAccess access =
          new JdbcAccess(
              "127.0.0.1",
              proxy.port(),
              environment.get("PGDATABASE"),
              environment.get("PGUSER"),
              new Secret(environment.get("PGPASSWORD")),
              Encryption.LOOPBACK_PLAIN);
      LoadReport report = bench.load(plan(lower), new Through(bench.target, access));
      assertThat(proxy.hasCut()).isTrue();
      assertThat(Bench.failures(report)).isEmpty();
      assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
      assertThat(report.statements().stream().filter(sql -> sql.startsWith("COPY")))
          .hasSize(copies);
    }
    assertThat(bench.count(lower + ".fact_thing")).isEqualTo(2);
    assertThat(bench.count(lower + ".starload_loads")).isEqualTo(1);
  }

  @Test
  void aRefusedStatementRollsEverythingBack() {
    LoadPlan plan = plan("refusing");
    Target refusing =
        new SqlHook(
            bench.target,
            (sql, _) -> {
              if (sql.startsWith("INSERT INTO \"refusing\".\"fact_thing\"")) {
                throw new TargetException(
                    "The warehouse stopped at INSERT: permission denied",
                    Location.NOWHERE,
                    "Ask for the permission",
                    "42501",
                    null);
              }
              return sql;
            });
    assertThatThrownBy(() -> bench.load(plan, refusing))
        .hasMessage("The warehouse stopped at INSERT: permission denied. Ask for the permission.");
    assertThat(bench.count("svv_tables WHERE table_schema = 'refusing'")).isZero();
    assertThat(bench.target.lake().list("starload/processed/"))
        .noneMatch(object -> object.key().contains(plan.loadId().text()));
    assertThat(bench.loader().history(bench.target, "refusing", _ -> {}))
        .singleElement()
        .satisfies(entry -> assertThat(entry.status()).isEqualTo("nothing loaded"));
  }

  @Test
  void aFullDiskWhileStagingLeavesNothing() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs Linux's device that is always full");
    LoadPlan plan = plan("full");
    Path parts =
        Files.createDirectories(
            bench.home.staging().resolve(plan.loadId().text()).resolve("fact_thing"));
    Files.createSymbolicLink(parts.resolve("part-00000.csv.gz"), full);
    assertThatThrownBy(() -> bench.load(plan))
        .hasMessageMatching(
            "Cannot stage the tables in .*: No space left on device\\. Make room on that disk, or"
                + " set STARLOAD_HOME to a folder with room; nothing was loaded\\.");
    assertThat(bench.home.staging().resolve(plan.loadId().text())).doesNotExist();
    assertThat(full).exists();
    assertThat(bench.target.lake().list("starload/"))
        .noneMatch(object -> object.key().contains(plan.loadId().text()));
  }

  private LoadPlan plan(String schema) {
    return Bench.plan(
        JsonFiles.things(folder, "[{\"id\":1,\"name\":\"one\"},{\"id\":2,\"name\":\"two\"}]"),
        schema);
  }

  /// The sandbox, its warehouse reached another way.
  private record Through(Target sandbox, JdbcAccess access) implements Target {
    @Override
    public String name() {
      return sandbox.name();
    }

    @Override
    public Lake lake() {
      return sandbox.lake();
    }

    @Override
    public CopyRole copyRole() {
      return sandbox.copyRole();
    }

    @Override
    public TargetSession connect() {
      return JdbcSession.open(access);
    }

    /// The sandbox is closed by whom it belongs to.
    @Override
    public void close() {}
  }
}
