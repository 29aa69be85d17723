package io.github.starload.sandbox.relay;

import static io.github.starload.sandbox.relay.Warehouses.rows;
import static io.github.starload.sandbox.relay.Warehouses.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlterTableTest {
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
  void aTextBecomesLongerInBytes() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE public.longer (\"Name\" VARCHAR(4), other VARCHAR(2))");
      assertThat(refused(connection, "INSERT INTO public.longer VALUES ('ééé', '')"))
          .isEqualTo("22001");
      run(
          connection,
          "ALTER TABLE public.longer ALTER COLUMN \"Name\" TYPE VARCHAR(6)",
          "INSERT INTO public.longer VALUES ('ééé', '')");
      assertThat(refused(connection, "INSERT INTO public.longer VALUES ('éééé', '')"))
          .isEqualTo("22001");
      assertThat(
              rows(
                  connection,
                  "SELECT column_name, character_maximum_length FROM svv_columns WHERE table_name ="
                      + " 'longer' ORDER BY 1"))
          .containsExactly("name|6", "other|2");
    }
  }

  @Test
  void aTextIsNotLengthenedInsideATransaction() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      run(connection, "CREATE TABLE public.inside (name VARCHAR(4))", "BEGIN");
      assertThat(refused(connection, "ALTER TABLE public.inside ALTER COLUMN name TYPE VARCHAR(6)"))
          .isEqualTo("25001");
      run(connection, "ROLLBACK");
    }
  }

  @Test
  void anAddedColumnIsLimitedAndRollsBack() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      run(
          connection,
          "CREATE TABLE public.added (id INTEGER)",
          "INSERT INTO public.added VALUES (1)",
          "BEGIN",
          "ALTER TABLE public.added ADD COLUMN name VARCHAR(3)",
          "INSERT INTO public.added VALUES (2, 'abc')");
      assertThat(rows(connection, "SELECT id, name FROM public.added ORDER BY id"))
          .containsExactly("1|null", "2|abc");
      assertThat(refused(connection, "INSERT INTO public.added VALUES (3, 'abcd')"))
          .isEqualTo("22001");
      run(connection, "ROLLBACK");
      assertThat(rows(connection, "SELECT * FROM public.added")).containsExactly("1");
    }
  }

  @Test
  void keysAreShownNotEnforcedAndDropped() throws SQLException {
    String shown =
        "SELECT constraint_name, constraint_type FROM information_schema.table_constraints"
            + " WHERE table_name IN ('owner', 'owned') ORDER BY 1";
    try (Connection connection = warehouses.connect()) {
      run(
          connection,
          "CREATE TABLE public.owner (id INTEGER NOT NULL, CONSTRAINT owner_pk PRIMARY KEY (id))",
          "CREATE TABLE public.owned (id INTEGER, owner INTEGER, CONSTRAINT owned_fk FOREIGN KEY"
              + " (owner) REFERENCES public.owner (id))",
          "INSERT INTO public.owner VALUES (1), (1)",
          "INSERT INTO public.owned VALUES (1, 7)");
      assertThat(rows(connection, shown))
          .containsExactly("owned_fk|FOREIGN KEY", "owner_pk|PRIMARY KEY");
      run(connection, "ALTER TABLE public.owned DROP CONSTRAINT owned_fk");
      assertThat(rows(connection, shown)).containsExactly("owner_pk|PRIMARY KEY");
    }
  }

  @Test
  void strtolReadsHexDigits() throws SQLException {
    try (Connection connection = warehouses.connect()) {
      assertThat(
              rows(
                  connection,
                  "SELECT STRTOL('fffffffffffffff', 16), STRTOL('0', 16), STRTOL(NULL, 16)"))
          .containsExactly("1152921504606846975|0|null");
      assertThat(refused(connection, "SELECT STRTOL('7', 8)")).isEqualTo("22P02");
    }
  }

  private static String refused(Connection connection, String sql) {
    return catchThrowableOfType(SQLException.class, () -> run(connection, sql)).getSQLState();
  }
}
