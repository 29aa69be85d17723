package io.github.starload.sandbox.relay;

import static io.github.starload.sandbox.relay.Warehouses.rows;
import static io.github.starload.sandbox.relay.Warehouses.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// COPY of Parquet that DuckDB wrote: what is right arrives, what Redshift is known to refuse is
/// refused (`redshift-facts.md` section 1.10).
class ParquetCopyTest {
  @TempDir static Path folder;
  @TempDir Path files;
  static Warehouses warehouses;

  @BeforeAll
  static void start() {
    warehouses = new Warehouses(folder);
  }

  @AfterAll
  static void stop() {
    warehouses.close();
  }

  private static String copy(String table, String options) {
    return "COPY public."
        + table
        + " FROM 's3://lake/m' IAM_ROLE default MANIFEST FORMAT AS PARQUET "
        + options;
  }

  /// Writes the rows of a DuckDB query as the only part.
  private void put(String select) throws Exception {
    Path file = files.resolve("part.parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "COPY (" + select + ") TO '" + file + "' (FORMAT PARQUET, COMPRESSION GZIP)");
    }
    warehouses.lake.put("p.parquet", Files.readAllBytes(file));
    warehouses.lake.putManifest("m", "p.parquet");
  }

  @Test
  void everyTypeArrivesByPosition() throws Exception {
    put(
        "SELECT 7::SMALLINT AS any_name, -8 AS i, 9::BIGINT AS l, 1.5::DECIMAL(38,4) AS d,"
            + " 0.1::DOUBLE AS f, true AS b, DATE '0001-02-03' AS day,"
            + " TIMESTAMP '1582-10-10 01:02:03.000004' AS t, make_timestamp(-1) AS z, 'é🚀' AS s"
            + " UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ''");
    try (Connection connection = warehouses.connect()) {
      run(
          connection,
          "SET timezone TO 'UTC'",
          "CREATE TABLE public.types (s SMALLINT, i INTEGER, l BIGINT, d DECIMAL(38,4),"
              + " f DOUBLE PRECISION, b BOOLEAN, day DATE, t TIMESTAMP, z TIMESTAMPTZ,"
              + " v VARCHAR(6))",
          copy("types", "STATUPDATE ON"));
      assertThat(rows(connection, "SELECT pg_last_copy_count()")).containsExactly("2");
      assertThat(
              rows(
                  connection,
                  "SELECT s, i, l, d, f, b, CAST(day AS VARCHAR), CAST(t AS VARCHAR),"
                      + " CAST(z AS VARCHAR), v FROM public.types ORDER BY s"))
          .containsExactly(
              "7|-8|9|1.5000|0.1|t|0001-02-03|1582-10-10 01:02:03.000004|1969-12-31"
                  + " 23:59:59.999999+00|é🚀",
              "null|null|null|null|null|null|null|null|null|");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "1 AS a; a INTEGER, b INTEGER; Unmatched number of columns between table and file",
        "1::BIGINT AS a; a INTEGER; has an incompatible Parquet schema. Column type: INT4",
        "1 AS a; a BIGINT; has an incompatible Parquet schema. Column type: INT8",
        "1 AS a; a VARCHAR(4); has an incompatible Parquet schema. Column type: VARCHAR",
        "'x' AS a; a DATE; has an incompatible Parquet schema. Column type: DATE",
        "1.5::DECIMAL(38,9) AS a; a DECIMAL(18,9); has an invalid type length. Expecting: 8 len in"
            + " file: 16",
        "1.5::DECIMAL(38,9) AS a; a DECIMAL(38,8); has an incompatible Parquet schema",
        "'four+' AS a; a VARCHAR(4); is longer than the length defined in the table. Table: 4,"
            + " Data: 5",
        "NULL::INTEGER AS a; a INTEGER NOT NULL; Cannot insert a NULL value into column a"
      })
  void unfitColumnsAreRefused(String select, String columns, String reason) throws Exception {
    put("SELECT " + select);
    try (Connection connection = warehouses.connect()) {
      run(
          connection,
          "DROP TABLE IF EXISTS public.unfit",
          "CREATE TABLE public.unfit (" + columns + ")");
      assertThatThrownBy(() -> run(connection, copy("unfit", "")))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Spectrum Scan Error")
          .hasMessageContaining(reason);
      assertThat(rows(connection, "SELECT count(*) FROM public.unfit")).containsExactly("0");
    }
  }

  /// Seen in practice, and why parts hold microseconds.
  @Test
  void nanosecondsAreTakenForMicroseconds() throws Exception {
    put("SELECT TIMESTAMP_NS '2023-09-21 00:00:00' AS t");
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE public.nanos (t TIMESTAMP)", copy("nanos", ""));
      assertThat(rows(connection, "SELECT EXTRACT(YEAR FROM t) > 50000 FROM public.nanos"))
          .containsExactly("t");
    }
  }

  @Test
  void jsonTextIntoSuperStaysOneString() throws Exception {
    put("SELECT '{\"a\": 1}' AS j");
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE public.json (j SUPER)", copy("json", ""));
      assertThat(rows(connection, "SELECT j FROM public.json"))
          .containsExactly("\"{\\\"a\\\": 1}\"");
    }
  }

  @Test
  void manifestMustTellTheLength() throws Exception {
    put("SELECT 1 AS a");
    warehouses.lake.put(
        "m", "{\"entries\":[{\"url\":\"s3://lake/p.parquet\",\"mandatory\":true}]}");
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE public.untold (a INTEGER)");
      assertThatThrownBy(() -> run(connection, copy("untold", "")))
          .hasMessageContaining("The manifest gives no content_length");
    }
  }

  @Test
  void whatIsNoParquetIsRefused() throws Exception {
    warehouses.lake.put("p.parquet", "k,v\n1,2\n");
    warehouses.lake.putManifest("m", "p.parquet");
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE public.nothing (a INTEGER)");
      assertThatThrownBy(() -> run(connection, copy("nothing", "")))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("is no Parquet");
      assertThat(rows(connection, "SELECT count(*) FROM public.nothing")).containsExactly("0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GZIP", "MAXERROR 0", "COMPUPDATE OFF", "TIMEFORMAT 'auto'", "REGION 'eu-west-1'"})
  void optionsOfTextAreRefused(String option) throws Exception {
    put("SELECT 1 AS a");
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE IF NOT EXISTS public.options (a INTEGER)");
      assertThatThrownBy(() -> run(connection, copy("options", option)))
          .hasMessageContaining("argument is not supported for PARQUET based COPY");
    }
  }
}
