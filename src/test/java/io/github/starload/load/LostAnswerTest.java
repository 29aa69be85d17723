package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.aws.AwsAccess;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.load.CuttingProxy.When;
import io.github.starload.redshift.DataApiAccess;
import io.github.starload.redshift.DataApiTarget;
import io.github.starload.sandbox.SandboxProcess;
import io.github.starload.settings.AwsSettings;
import io.github.starload.settings.Secret;
import io.github.starload.settings.WarehouseSettings;
import io.github.starload.source.JsonFiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Data API takes a statement, and its answer does not arrive.
class LostAnswerTest {
  @TempDir private static Path root;
  @TempDir private Path folder;
  private static Bench bench;
  private static Map<String, String> access;

  @BeforeAll
  static void open() {
    bench = new Bench(root);
    access = new SandboxProcess(bench.home).env(_ -> {});
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  /// Cut once, the statement is sent again; cut always, it is found by its name.
  @ParameterizedTest
  @CsvSource({
    "copied, COPY, 1", "copied_always, COPY, 2147483647",
    "inserted, INSERT INTO, 2147483647", "committed, COMMIT, 2147483647",
    "never, COPY, 0"
  })
  void theRowsArriveOnce(String schema, String word, int cuts) {
    URI api = URI.create(access.get("AWS_ENDPOINT_URL_REDSHIFT_DATA"));
    LoadPlan plan =
        Bench.plan(
            JsonFiles.things(folder, "[{\"id\":1,\"x\":0.5},{\"id\":2,\"x\":1.5}]"),
            "lost_" + schema);
    try (CuttingProxy line =
        new CuttingProxy(api.getPort(), "\"" + word, When.BEFORE_THE_ANSWER, cuts)) {
      LoadReport report = bench.load(plan, target(line));

      assertThat(line.hasCut()).isEqualTo(cuts > 0);
      assertThat(Bench.failures(report)).isEmpty();
      assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
      assertThat(report.statements().stream().filter(sql -> sql.startsWith("COPY"))).hasSize(1);
    }
    assertThat(bench.query("SELECT id FROM lost_" + schema + ".fact_thing ORDER BY 1"))
        .containsExactly(List.of("1"), List.of("2"));
  }

  private static Target target(CuttingProxy line) {
    return new DataApiTarget(
        "lost",
        bench.target.lake(),
        new CopyRole.Default(),
        TargetDefaults.USUAL,
        () -> {},
        new DataApiAccess(
            new WarehouseSettings.DataApi(
                new WarehouseSettings.Place.Workgroup("sandbox"),
                access.get("PGDATABASE"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create("http://127.0.0.1:" + line.port()))),
            new AwsSettings("us-east-1", Optional.empty()),
            new AwsAccess.Keys(
                access.get("AWS_ACCESS_KEY_ID"), new Secret(access.get("AWS_SECRET_ACCESS_KEY")))));
  }
}
