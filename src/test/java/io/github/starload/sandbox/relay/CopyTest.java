package io.github.starload.sandbox.relay;

import static io.github.starload.sandbox.relay.Warehouses.rows;
import static io.github.starload.sandbox.relay.Warehouses.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyTest {
  @TempDir static Path folder;
  static Warehouses warehouses;

  @BeforeAll
  static void start() {
    warehouses = new Warehouses(folder);
  }

  @AfterAll
  static void stop() {
    warehouses.close();
  }

  /// The template of `redshift-facts.md` section 12.
  private static String copy(String table, String columns, String manifest, String packing) {
    return "COPY \"public\".\""
        + table
        + "\" ("
        + columns
        + ")\nFROM 's3://lake/"
        + manifest
        + "'\n"
        + "IAM_ROLE 'arn:aws:iam::123456789012:role/Load'\nMANIFEST\n"
        + "FORMAT AS CSV QUOTE AS '\"' NULL AS '\\N'\n"
        + packing
        + "\nIGNOREHEADER 1\n"
        + "DATEFORMAT 'auto' TIMEFORMAT 'auto'\nMAXERROR 0\nCOMPUPDATE OFF STATUPDATE ON;";
  }

  @Test
  void partsOfAManifestArrive() throws Exception {
    warehouses.lake.putZstd(
        "z/1.csv.zst",
        "k,name,note\n1,\"a \"\"quoted\"\" é\",\"two\nlines, and \\back\tslash\"\n2,\\N,\"\"\n");
    warehouses.lake.putZstd("z/2.csv.zst", "k,name,note\r\n3,,\"\\N\"\r\n");
    warehouses.lake.putManifest("z/m", "z/1.csv.zst", "z/2.csv.zst");
    try (Connection connection = warehouses.connect()) {
      run(
          connection,
          "CREATE TABLE public.z (k INTEGER NOT NULL, name VARCHAR(40), note VARCHAR(40),"
              + " origin VARCHAR(9) DEFAULT 'left out')");
      connection.setAutoCommit(false);
      run(connection, copy("z", "\"k\",\"name\",\"note\"", "z/m", "ZSTD"));
      assertThat(rows(connection, "SELECT pg_last_copy_count()")).containsExactly("3");
      assertThat(rows(connection, "SELECT k, name, note, origin FROM public.z ORDER BY k"))
          .containsExactly(
              "1|a \"quoted\" é|two\nlines, and \\back\tslash|left out",
              "2|null||left out",
              "3||\\N|left out");
      connection.rollback();
      assertThat(rows(connection, "SELECT count(*), pg_last_copy_count() FROM public.z"))
          .containsExactly("0|3");
      assertThat(
              rows(
                  connection,
                  "SELECT status, table_name, loaded_rows, source_file_count"
                      + " FROM sys_load_history WHERE query_id = pg_last_copy_id()"))
          .containsExactly("completed|z|3|2");
    }
  }

  @Test
  void everyTypeArrives() throws Exception {
    warehouses.lake.putGzip(
        "t/1.csv.gz",
        "header\n"
            + "-32768,2147483647,-9223372036854775808,12.3456789,-1.5e3,t,2024-02-29,2024-01-02"
            + " 03:04:05.123456,2024-01-02 03:04:05.5+02,\"{\"\"a\"\": [1, null]}\"\n"
            + ",,,,,,,,,\n"
            + "1,2,3,0.00009,0.1,FALSE,2024-01-02T10:00:00Z,2024-01-02T03:04Z,2024-01-02,\"\"\"x\"\"\"\n");
    warehouses.lake.putManifest("t/m", "t/1.csv.gz");
    try (Connection connection = warehouses.connect()) {
      run(
          connection,
          "SET timezone TO 'UTC'",
          "CREATE TABLE public.t (s SMALLINT, i INTEGER, l BIGINT, d DECIMAL(20,4),"
              + " f DOUBLE PRECISION, b BOOLEAN, day DATE, t TIMESTAMP, z TIMESTAMPTZ, j SUPER)",
          copy("t", "s,i,l,d,f,b,day,t,z,j", "t/m", "GZIP"));
      assertThat(
              rows(
                  connection,
                  "SELECT s, i, l, d, f, b, day, t::varchar, z::varchar, j FROM public.t"
                      + " ORDER BY s"))
          .containsExactly(
              "-32768|2147483647|-9223372036854775808|12.3456|-1500.0|t|2024-02-29"
                  + "|2024-01-02 03:04:05.123456|2024-01-02 01:04:05.5+00|{\"a\": [1, null]}",
              "1|2|3|0.0000|0.1|f|2024-01-02|2024-01-02 03:04:00|2024-01-02 00:00:00+00|\"x\"",
              "null|null|null|null|null|null|null|null|null|null");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a VARCHAR(3)|\"ééé\"|1204|a|varchar|3",
        "a INTEGER|12x|1207|a|int4|0",
        "a INTEGER|2147483648|1204|a|int4|0",
        "a BIGINT|9223372036854775808|1222|a|int8|0",
        "a DECIMAL(5,2)|1000.00|1204|a|numeric|5,2",
        "a DOUBLE PRECISION|nan|1208|a|float8|0",
        "a BOOLEAN|on|1210|a|bool|0",
        "a DATE|2023-02-29|1205|a|date|0",
        "a TIMESTAMP|2023-02-28 24:61|1206|a|timestamp|0",
        "a INTEGER NOT NULL|\\N|1213|a|int4|0",
        "a VARCHAR(9)|\"x\u0000y\"|1218|a|varchar|9",
        "a SUPER|\"{\"\"a\"\": }\"|1224|a|super|0",
        "a INTEGER|1,2|1202|``|``|``",
        "a VARCHAR(9)|\"unended|1214|``|``|``",
      })
  void badFieldIsToldAfterTheRollback(
      String column, String field, int code, String name, String type, String length)
      throws Exception {
    warehouses.lake.put("bad/1.csv", "a\n\\N\n".replace("\\N", good(column)) + field + "\n");
    warehouses.lake.putManifest("bad/m", "bad/1.csv");
    try (Connection connection = warehouses.connect()) {
      connection.setAutoCommit(false);
      run(connection, "CREATE TABLE public.bad (" + column + ")");
      SQLException error =
          catchThrowableOfType(
              SQLException.class, () -> run(connection, copy("bad", "a", "bad/m", "")));
      assertThat(error.getSQLState()).isEqualTo("XX000");
      assertThat(error.getMessage())
          .contains(
              "Load into table 'bad' failed.  Check 'sys_load_error_detail' system table for"
                  + " details.");
      connection.rollback();
      assertThat(
              rows(
                  connection,
                  "SELECT file_name, line_number, column_name, column_type, column_length,"
                      + " error_code, error_message <> '', session_id = pg_backend_pid()"
                      + " FROM sys_load_error_detail WHERE query_id = pg_last_copy_id()"))
          .containsExactly(
              "s3://lake/bad/1.csv|3|" + name + "|" + type + "|" + length + "|" + code + "|t|t");
      assertThat(rows(connection, "SELECT pg_last_copy_count()")).containsExactly("0");
    }
  }

  @Test
  void aFullDiskIsNoFaultOfTheData() throws Exception {
    warehouses.lake.put("full/1.csv", "a\n1\n");
    warehouses.lake.putManifest("full/m", "full/1.csv");
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE public.full_disk (a INTEGER)");
      warehouses.behindTheRelay(
          "CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE"
              + " disk_full USING MESSAGE = ''could not extend file: No space left on device'';"
              + " END';CREATE TRIGGER refuse BEFORE INSERT ON public.full_disk FOR EACH ROW EXECUTE"
              + " FUNCTION public.refuse()");
      SQLException error =
          catchThrowableOfType(
              SQLException.class, () -> run(connection, copy("full_disk", "a", "full/m", "")));
      assertThat(error.getSQLState()).isEqualTo("53100");
      assertThat(error.getMessage()).contains("could not extend file: No space left on device");
      assertThat(
              rows(
                  connection,
                  "SELECT COUNT(*) FROM sys_load_error_detail WHERE query_id = pg_last_copy_id()"))
          .containsExactly("0");
    }
  }

  private static String good(String column) {
    return column.contains("VARCHAR")
        ? "x"
        : column.contains("BOOL")
            ? "t"
            : column.contains("DATE")
                ? "2024-01-01"
                : column.contains("TIMES") ? "2024-01-01" : "1";
  }

  @Test
  void tooFewColumnsAndInvalidUtf8AreTold() throws Exception {
    warehouses.lake.put("few.csv", "h\n1\n");
    warehouses.lake.putManifest("few", "few.csv");
    warehouses.lake.put("utf.csv", "h\n1,\"xéy\"\n".getBytes(StandardCharsets.ISO_8859_1));
    warehouses.lake.putManifest("utf", "utf.csv");
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE public.two (a INTEGER, b VARCHAR(9))");
      for (String manifest : new String[] {"few", "utf"}) {
        assertThat(
                catchThrowableOfType(
                        SQLException.class, () -> run(connection, copy("two", "a,b", manifest, "")))
                    .getSQLState())
            .isEqualTo("XX000");
      }
      assertThat(
              rows(
                  connection,
                  "SELECT error_code FROM sys_load_error_detail"
                      + " WHERE file_name IN ('s3://lake/few.csv', 's3://lake/utf.csv')"
                      + " ORDER BY query_id"))
          .containsExactly("1203", "1220");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "COPY t FROM 's3://lake/m' IAM_ROLE default MANIFEST FORMAT AS CSV WOMBAT|42601|WOMBAT",
        "COPY t FROM 's3://lake/m' IAM_ROLE default MANIFEST FORMAT AS CSV TRUNCATECOLUMNS|0A000"
            + "|COPY's TRUNCATECOLUMNS",
        "COPY t FROM 's3://lake/m' IAM_ROLE default MANIFEST FORMAT AS ORC|0A000|ORC",
        "COPY t FROM 's3://lake/m' IAM_ROLE default FORMAT AS CSV|0A000|without MANIFEST",
        "COPY t FROM 's3://lake/m' MANIFEST FORMAT AS CSV|42601|CREDENTIALS argument is required",
        "COPY t FROM 's3://lake/m' IAM_ROLE default MANIFEST CSV MAXERROR 9|0A000|MAXERROR 9",
        "COPY absent FROM 's3://lake/m' IAM_ROLE default MANIFEST CSV|42P01"
            + "|Cannot COPY into nonexistent table absent",
        "COPY public.opt (nope) FROM 's3://lake/m' IAM_ROLE default MANIFEST CSV|42703|nope",
        "COPY public.opt FROM 's3://lake/absent' IAM_ROLE default MANIFEST CSV|XX000"
            + "|s3://lake/absent",
        "COPY public.opt FROM 's3://lake/dangling' IAM_ROLE default MANIFEST CSV|XX000"
            + "|s3://lake/nothing.csv",
        "COPY public.opt FROM 's3://lake/plain' IAM_ROLE default MANIFEST CSV GZIP|XX000"
            + "|Cannot read s3://lake/plain.csv"
      })
  void copyIsRefusedWithItsReason(String sql, String state, String words) throws Exception {
    warehouses.lake.putManifest("dangling", "nothing.csv");
    warehouses.lake.put("plain.csv", "1\n");
    warehouses.lake.putManifest("plain", "plain.csv");
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE IF NOT EXISTS public.opt (a INTEGER)");
      SQLException error = catchThrowableOfType(SQLException.class, () -> run(connection, sql));
      assertThat(error.getMessage()).contains(words);
      assertThat(error.getSQLState()).isEqualTo(state);
      assertThat(rows(connection, "SELECT count(*) FROM public.opt")).containsExactly("0");
    }
  }

  @Test
  void runningCopyIsCancelled() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    Endless endless = new Endless(reading);
    warehouses.lake.putEndless("endless.csv", endless);
    warehouses.lake.putManifest("endless", "endless.csv");
    try (Connection connection = warehouses.connect();
        Statement statement = connection.createStatement()) {
      run(connection, "CREATE TABLE public.endless (a INTEGER)");
      CompletableFuture<SQLException> outcome =
          CompletableFuture.supplyAsync(
              () ->
                  catchThrowableOfType(
                      SQLException.class,
                      () -> statement.execute(copy("endless", "a", "endless", ""))));
      assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
      statement.cancel();
      assertThat(outcome.get(10, TimeUnit.SECONDS).getSQLState()).isEqualTo("57014");
      assertThat(rows(connection, "SELECT count(*) FROM public.endless")).containsExactly("0");
      assertThat(
              rows(connection, "SELECT status FROM sys_load_history WHERE table_name = 'endless'"))
          .containsExactly("aborted");
    }
  }

  /// Rows without end; opens a latch once the second megabyte is asked for.
  static final class Endless extends InputStream {
    private static final int SOME = 1 << 20;

    private final CountDownLatch reading;
    private long sent;

    Endless(CountDownLatch reading) {
      this.reading = reading;
    }

    @Override
    public int read() {
      if (sent++ == SOME) {
        reading.countDown();
      }
      return sent % 2 == 0 ? '\n' : '1';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      for (int i = 0; i < length; i++) {
        buffer[offset + i] = (byte) read();
      }
      return length;
    }
  }

  @Test
  void manyRowsArrive() throws Exception {
    StringBuilder csv = new StringBuilder("k,name,amount\n");
    int count = 200_000;
    for (int i = 0; i < count; i++) {
      csv.append(i).append(",\"name ").append(i).append("\",").append(i).append(".25\n");
    }
    warehouses.lake.putGzip("many.csv.gz", csv.toString());
    warehouses.lake.putManifest("many", "many.csv.gz");
    try (Connection connection = warehouses.connect()) {
      run(
          connection,
          "CREATE TABLE public.many (k BIGINT, name VARCHAR(20), amount DECIMAL(12,2))",
          copy("many", "k,name,amount", "many", "GZIP"));
      assertThat(rows(connection, "SELECT count(*), sum(amount), max(k) FROM public.many"))
          .containsExactly("200000|19999950000.00|199999");
    }
  }
}
