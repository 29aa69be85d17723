package io.github.starload.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.load.ResultRows;
import io.github.starload.load.Target;
import io.github.starload.load.TargetException;
import io.github.starload.load.TargetSession;
import io.github.starload.settings.StarloadHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lake, driver, relay and database together, as a load uses them.
class SandboxTargetTest {
  @TempDir private static Path root;
  private static Target target;

  @BeforeAll
  static void open() {
    target =
        new SandboxTargets(new StarloadHome(root), SandboxHolder.COMMAND).open("sandbox", p -> {});
  }

  @AfterAll
  static void close() {
    target.close();
  }

  @Test
  void copyReadsThePartsOfTheManifestInsideTheTransaction() throws Exception {
    target.lake().putNew("copy/part-0.csv.gz", gzip("1,\"Falcon, 1\",t\n2,\\N,f\n"));
    target.lake().putNew("copy/part-1.csv.gz", gzip("3,\"\",\\N\n"));
    manifest("copy/t.manifest", "copy/part-0.csv.gz", "copy/part-1.csv.gz");
    try (TargetSession session = target.connect()) {
      session.execute("CREATE TABLE copied (id BIGINT, name VARCHAR(20), ok BOOLEAN)");
      session.execute("BEGIN");
      session.execute(copy("copied", "\"id\",\"name\",\"ok\"", "copy/t.manifest"));
      assertThat(session.query("SELECT pg_last_copy_count()").rows()).containsExactly(List.of("3"));
      session.execute("COMMIT");

      assertThat(session.query("SELECT * FROM copied ORDER BY id"))
          .isEqualTo(
              new ResultRows(
                  List.of("id", "name", "ok"),
                  List.of(
                      List.of("1", "Falcon, 1", "t"),
                      Arrays.asList("2", null, "f"),
                      Arrays.asList("3", "", null))));
    }
  }

  @Test
  void manifestThatNamesAMissingPartIsRefusedAndLoadsNothing() {
    manifest("missing/t.manifest", "missing/part-0.csv.gz");
    try (TargetSession session = target.connect()) {
      session.execute("CREATE TABLE missed (id BIGINT)");

      assertThatExceptionOfType(TargetException.class)
          .isThrownBy(() -> session.execute(copy("missed", "\"id\"", "missing/t.manifest")))
          .withMessageStartingWith("The warehouse stopped at COPY: ")
          .withMessageContaining("missing/part-0.csv.gz");
      assertThat(session.query("SELECT count(*) FROM missed").rows()).containsExactly(List.of("0"));
    }
  }

  @Test
  void closedSessionRollsItsTransactionBack() {
    try (TargetSession session = target.connect()) {
      session.execute("CREATE TABLE left_open (id BIGINT)");
      session.execute("BEGIN");
      session.execute("INSERT INTO left_open VALUES (1)");
    }
    try (TargetSession session = target.connect()) {
      assertThat(session.query("SELECT count(*) FROM left_open").rows())
          .containsExactly(List.of("0"));
    }
  }

  @Test
  void zoneIsUtcAndTextStaysTheSameHoweverOftenTheStatementRuns() {
    try (TargetSession session = target.connect()) {
      for (int run = 1; run <= 10; run++) {
        assertThat(
                session
                    .query(
                        "SELECT '2006-03-24 22:30:00-08'::timestamptz, true,"
                            + " 0.10::decimal(10,2), 9223372036854775807::bigint")
                    .rows())
            .containsExactly(List.of("2006-03-25 06:30:00+00", "t", "0.10", "9223372036854775807"));
      }
    }
  }

  @Test
  void refusedStatementCarriesItsStateAndTheSessionGoesOn() {
    try (TargetSession session = target.connect()) {
      assertThatExceptionOfType(TargetException.class)
          .isThrownBy(() -> session.query("SELECT * FROM not_there"))
          .withMessage("The warehouse stopped at SELECT: relation \"not_there\" does not exist.")
          .satisfies(e -> assertThat(e.sqlState()).isEqualTo("42P01"));
      assertThat(session.query("SELECT 1").rows()).containsExactly(List.of("1"));
    }
  }

  @Test
  void runningStatementIsStoppedFromAnotherThread() {
    try (TargetSession session = target.connect()) {
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

  private static void manifest(String key, String... parts) {
    String entries =
        Arrays.stream(parts)
            .map(p -> "{\"url\":\"" + target.lake().uri(p) + "\",\"mandatory\":true}")
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();
    target.lake().putNew(key, ("{\"entries\":[" + entries + "]}").getBytes(StandardCharsets.UTF_8));
  }

  private static String copy(String table, String columns, String manifestKey) {
    return "COPY \"public\".\""
        + table
        + "\" ("
        + columns
        + ") FROM '"
        + target.lake().uri(manifestKey)
        + "' IAM_ROLE default MANIFEST FORMAT AS CSV QUOTE AS '\"' NULL AS '\\N' GZIP"
        + " DATEFORMAT 'auto' TIMEFORMAT 'auto' MAXERROR 0 COMPUPDATE OFF STATUPDATE OFF";
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
