package io.github.starload.redshift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.settings.Secret;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class JdbcProblemsTest {
  private static final JdbcAccess ACCESS =
      new JdbcAccess(
          "127.0.0.1", 5439, "dev", "u", new Secret("hidden"), Encryption.LOOPBACK_PLAIN);

  @Test
  void serverMessageIsCutToItsFirstLineAndTheStatementToItsKind() {
    var refused = new SQLException("ERROR: relation \"t\" does not exist\n  Detail: none", "42P01");

    assertThat(
            JdbcProblems.ofStatement(ACCESS, "copy t from 's3://b' credentials 'key=x'", refused))
        .hasMessage("The warehouse stopped at COPY: relation \"t\" does not exist.")
        .satisfies(e -> assertThat(e.connectionLost()).isFalse());
  }

  @Test
  void lostConnectionSaysThatTheOutcomeIsUnknown() {
    var lost = JdbcProblems.ofStatement(ACCESS, "COMMIT", new SQLException("I/O error.", "08006"));

    assertThat(lost)
        .hasMessage(
            "The warehouse stopped at COMMIT: I/O error. The connection to"
                + " jdbc:redshift://127.0.0.1:5439/dev is gone; check what the statement did before"
                + " you repeat it.");
    assertThat(lost.connectionLost()).isTrue();
  }

  @Test
  void aFullDiskSaysToMakeRoom() {
    assertThat(
            JdbcProblems.ofStatement(
                ACCESS, "COPY t FROM 's3://b/k'", new SQLException("ERROR: disk full", "53100")))
        .hasMessage(
            "The warehouse stopped at COPY: disk full. Make room on the warehouse's disk, and try"
                + " again.");
  }

  @Test
  void statementKindIsOneOrTwoWords() {
    assertThat(StatementText.kind(" create  table \"a\"(b int)")).isEqualTo("CREATE TABLE");
    assertThat(StatementText.kind("SELECT(1)")).isEqualTo("SELECT");
    assertThat(StatementText.kind("")).isEmpty();
  }
}
