package io.github.starload.sandbox.relay;

import static io.github.starload.sandbox.relay.Warehouses.rows;
import static io.github.starload.sandbox.relay.Warehouses.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {
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

  @Test
  void driverConnectsAndSelects() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      assertThat(connection.isValid(5)).isTrue();
      assertThat(connection.getMetaData().getDatabaseProductVersion()).isEqualTo("8.0.2");
      assertThat(rows(connection, "SELECT 1 AS one, 'a;b -- c' AS text"))
          .containsExactly("1|a;b -- c");
      assertThat(rows(connection, "SELECT getdate() IS NOT NULL, current_database()"))
          .containsExactly("t|dev");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATEDIFF(day, TIMESTAMP '2020-01-01 23:00:00', TIMESTAMP '2020-01-02 01:00:00')|1",
        "datediff(hours, TIMESTAMP '2020-01-01 23:59:00', TIMESTAMP '2020-01-02 01:00:00')|2",
        "DATEDIFF(month, DATE '2020-01-31', DATE '2020-02-01')|1",
        "DATEDIFF(yr, TIMESTAMP '2020-12-31', TIMESTAMPTZ '2019-01-01 00:00:00+00')|-1",
        "DATEDIFF('qtr', DATE '2019-12-31', DATE '2020-04-01')|2",
        "DATEADD(day, -1, TIMESTAMP '2020-03-01 12:00:00')|2020-02-29 12:00:00",
        "DATEADD(month, 1, DATE '2020-01-31')::date|2020-02-29",
      })
  void dateFunctionsCountAsInRedshift(String expression, String value) throws SQLException {
    try (Connection connection = warehouses.connect()) {
      assertThat(rows(connection, "SELECT " + expression)).containsExactly(value);
    }
  }

  @Test
  void wrongPasswordIsRefused() {
    SQLException error =
        catchThrowableOfType(SQLException.class, () -> warehouses.connect("wrong").close());
    assertThat(error.getSQLState()).isEqualTo("28000");
  }

  @Test
  void rollbackTakesBackTables() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      connection.setAutoCommit(false);
      run(
          connection,
          "CREATE TABLE public.gone (id INTEGER NOT NULL) DISTSTYLE AUTO",
          "INSERT INTO public.gone VALUES (1)");
      assertThat(rows(connection, "SELECT count(*) FROM public.gone")).containsExactly("1");
      connection.rollback();
      assertThat(rows(connection, "SELECT count(*) FROM svv_tables WHERE table_name = 'gone'"))
          .containsExactly("0");
    }
  }

  @Test
  void preparedStatementsWorkBeyondTheServerPreparedThreshold() throws SQLException {
    try (Connection connection = warehouses.connect();
        PreparedStatement statement =
            connection.prepareStatement("SELECT ?::integer + 1, ?::varchar")) {
      for (int i = 0; i < 12; i++) {
        statement.setInt(1, i);
        statement.setString(2, "x" + i);
        try (ResultSet result = statement.executeQuery()) {
          assertThat(result.next()).isTrue();
          assertThat(result.getInt(1)).isEqualTo(i + 1);
          assertThat(result.getString(2)).isEqualTo("x" + i);
        }
      }
    }
  }

  @Test
  void batchesOfManyRowsDoNotStall() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE public.batch (id BIGINT, name VARCHAR(40))");
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO public.batch VALUES (?, ?)")) {
        for (int i = 0; i < 2000; i++) {
          insert.setLong(1, i);
          insert.setString(2, "name " + i);
          insert.addBatch();
        }
        assertThat(insert.executeBatch()).hasSize(2000);
      }
      connection.commit();
      assertThat(rows(connection, "SELECT count(*), sum(id) FROM public.batch"))
          .containsExactly("2000|1999000");
    }
  }

  @Test
  void cursorFetchReadsManyRows() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(1000);
        long sum = 0;
        try (ResultSet result =
            statement.executeQuery("SELECT g FROM generate_series(1, 20000) g")) {
          while (result.next()) {
            sum += result.getLong(1);
          }
        }
        assertThat(sum).isEqualTo(200010000L);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELEC 1|0A000",
        "SELECT FROM WHERE|42601",
        "SELECT * FROM nowhere|42P01",
        "SELECT nothing FROM svv_tables|42703",
        "SELECT 1/0|22012",
        "SELECT DATEDIFF(week, DATE '2020-01-01', DATE '2020-02-01')|0A000",
        "SELECT 'unended|42601",
        "SAVEPOINT s|0A000",
        "TRUNCATE t|0A000",
        "UNLOAD ('select 1') TO 's3://b/k'|0A000",
        "ALTER TABLE nowhere ADD COLUMN c INTEGER|42P01",
        "ALTER TABLE t ADD COLUMN c INTEGER, ADD COLUMN d INTEGER|42601",
        "ALTER TABLE t ADD COLUMN c INTEGER PRIMARY KEY|42601",
        "ALTER TABLE t ALTER COLUMN c TYPE BIGINT|0A000",
        "ALTER TABLE t RENAME TO u|0A000",
        "CREATE TEMP TABLE t (a INTEGER)|0A000",
        "CREATE TABLE #t (a INTEGER)|0A000",
        "CREATE TABLE t AS SELECT 1|0A000",
        "CREATE TABLE t (a IMAGE)|0A000",
        "SELECT 1 INTO t|0A000",
        "DROP SCHEMA public|0A000",
        "DO 'x'|0A000",
        "COPY t TO STDOUT|42601",
        "SELECT pg_read_file('/etc/passwd')|42501"
      })
  void refusalsCarryTheirSqlState(String sql, String state) throws SQLException {
    try (Connection connection = warehouses.connect()) {
      SQLException error = catchThrowableOfType(SQLException.class, () -> run(connection, sql));
      assertThat(error.getSQLState()).as(error.getMessage()).isEqualTo(state);
      assertThat(rows(connection, "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void refusalSaysWhatIsTaken() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      SQLException error =
          catchThrowableOfType(SQLException.class, () -> run(connection, "TRUNCATE t"));
      assertThat(error.getMessage())
          .contains(
              "The sandbox does not emulate TRUNCATE; it takes transactions, SELECT, CREATE SCHEMA,"
                  + " CREATE TABLE, ALTER TABLE, DROP TABLE, INSERT, UPDATE, DELETE, LOCK, ANALYZE"
                  + " and COPY");
    }
  }

  @Test
  void refusalEndsTheTransaction() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      connection.setAutoCommit(false);
      run(connection, "CREATE TABLE public.half (a INTEGER)");
      assertThatThrownBy(() -> run(connection, "VACUUM public.half"))
          .hasMessageContaining("does not emulate VACUUM");
      SQLException error =
          catchThrowableOfType(SQLException.class, () -> run(connection, "SELECT 1"));
      assertThat(error.getSQLState()).isEqualTo("25P02");
      connection.rollback();
      assertThat(rows(connection, "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void varcharCountsBytes() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      run(
          connection,
          "CREATE TABLE public.bytes (a VARCHAR(4))",
          "INSERT INTO public.bytes VALUES ('éé')");
      SQLException error =
          catchThrowableOfType(
              SQLException.class, () -> run(connection, "INSERT INTO public.bytes VALUES ('ééé')"));
      assertThat(error.getSQLState()).isEqualTo("22001");
      assertThat(error.getMessage()).contains("value too long for type character varying(4)");
    }
  }

  @Test
  void namesFoldEvenBetweenQuotes() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE \"public\".\"Folded\" (\"UserId\" INTEGER)");
      assertThat(rows(connection, "SELECT userid AS \"Both\" FROM public.FOLDED")).isEmpty();
      assertThat(rows(connection, "SELECT 'Kept \"As\" Is'")).containsExactly("Kept \"As\" Is");
    }
  }

  @Test
  void backslashInLiteralsEscapes() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      assertThat(rows(connection, "SELECT 'it\\'s', length('a\\\\b')")).containsExactly("it's|3");
    }
  }

  @Test
  void columnsAreReadBackInRedshiftsWords() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      run(
          connection,
          """
          CREATE TABLE IF NOT EXISTS "public"."shape" (
            "k" BIGINT NOT NULL, "s" SMALLINT DEFAULT 7, i INTEGER, d DECIMAL(20,4), bare NUMERIC,
            f DOUBLE PRECISION, b BOOLEAN, day DATE, t TIMESTAMP, z TIMESTAMPTZ,
            v VARCHAR(12) DEFAULT 'a,)', w VARCHAR(MAX), j SUPER, PRIMARY KEY (k),
            FOREIGN KEY (i) REFERENCES public.other (id)
          ) BACKUP NO DISTSTYLE KEY DISTKEY (k) COMPOUND SORTKEY (day, t)
          """);
      assertThat(
              rows(
                  connection,
                  "SELECT column_name, ordinal_position, is_nullable, data_type,"
                      + " character_maximum_length, numeric_precision, numeric_scale,"
                      + " column_default FROM svv_columns"
                      + " WHERE table_schema = 'public' AND table_name = 'shape'"
                      + " ORDER BY ordinal_position"))
          .containsExactly(
              "k|1|NO|bigint|null|64|0|null",
              "s|2|YES|smallint|null|16|0|7",
              "i|3|YES|integer|null|32|0|null",
              "d|4|YES|numeric|null|20|4|null",
              "bare|5|YES|numeric|null|18|0|null",
              "f|6|YES|double precision|null|53|null|null",
              "b|7|YES|boolean|null|null|null|null",
              "day|8|YES|date|null|null|null|null",
              "t|9|YES|timestamp without time zone|null|null|null|null",
              "z|10|YES|timestamp with time zone|null|null|null|null",
              "v|11|YES|character varying|12|null|null|'a,)'::character varying",
              "w|12|YES|character varying|65535|null|null|null",
              "j|13|YES|super|null|null|null|null");
      run(connection, "INSERT INTO public.shape (k, j) VALUES (1, '{\"a\": [1]}')");
      assertThat(rows(connection, "SELECT j FROM public.shape")).containsExactly("{\"a\": [1]}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET query_group TO 'x'",
        "SET enable_result_cache_for_session = off",
        "SET timezone TO 'UTC'",
        "SET search_path TO public",
        "SET statement_timeout = 0",
        "RESET query_group",
        "BEGIN ISOLATION LEVEL SERIALIZABLE; ROLLBACK",
        "ANALYZE",
        "VALUES (1)",
        "EXPLAIN SELECT 1",
        "WITH a AS (SELECT 1 AS x) SELECT x FROM a"
      })
  void isTaken(String sql) throws SQLException {
    try (Connection connection = warehouses.connect()) {
      run(connection, sql);
      assertThat(rows(connection, "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void readOnlyConnectionsRefuseChanges() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      connection.setReadOnly(true);
      SQLException error =
          catchThrowableOfType(
              SQLException.class, () -> run(connection, "CREATE TABLE public.never (a INTEGER)"));
      assertThat(error.getSQLState()).isEqualTo("25006");
    }
  }

  @Test
  void runningStatementIsCancelled() throws Exception {
    try (Connection connection = warehouses.connect();
        Connection watcher = warehouses.connect();
        Statement statement = connection.createStatement()) {
      run(connection, "CREATE TABLE public.locked (a INTEGER)");
      watcher.setAutoCommit(false);
      run(watcher, "LOCK TABLE public.locked");
      CompletableFuture<SQLException> outcome =
          CompletableFuture.supplyAsync(
              () ->
                  catchThrowableOfType(
                      SQLException.class,
                      () -> statement.execute("INSERT INTO public.locked VALUES (1)")));
      while (rows(watcher, "SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty()) {
        Thread.onSpinWait();
      }
      statement.cancel();
      assertThat(outcome.get(10, TimeUnit.SECONDS).getSQLState()).isEqualTo("57014");
      watcher.rollback();
    }
  }

  @Test
  @Timeout(30)
  void sessionsAreCounted() throws SQLException {
    // The sessions of the tests before may still be ending.
    while (warehouses.relay.openSessions() > 0) {
      Thread.onSpinWait();
    }
    var used = warehouses.relay.lastUse();
    try (Connection _ = warehouses.connect()) {
      assertThat(warehouses.relay.openSessions()).isEqualTo(1);
      assertThat(warehouses.relay.lastUse()).isAfterOrEqualTo(used);
    }
  }
}
