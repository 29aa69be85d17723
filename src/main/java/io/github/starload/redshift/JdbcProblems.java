package io.github.starload.redshift;

import io.github.starload.load.TargetException;
import io.github.starload.problem.Location;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;

/// Turns what the driver throws into a sentence, without the statement's text, which may hold
/// credentials.
final class JdbcProblems {
  private JdbcProblems() {}

  static TargetException ofConnect(JdbcAccess access, SQLException cause) {
    String state = state(cause);
    String todo =
        switch (stateClass(state)) {
          case "28" -> "Check the user and the password of this target";
          case "3D" -> "Check the name of the database";
          case String _ when distrusted(cause) ->
              "Give the PEM file of the authority that signed it (--ssl-root-cert); behind a proxy"
                  + " or tunnel use the server's own name as host, or --ssl-mode verify-ca";
          default ->
              "Check that the warehouse runs, that its host and port are right, and that this"
                  + " machine may reach it";
        };
    return new TargetException(
        "Cannot connect to " + access.url() + " as " + access.user() + ": " + message(cause),
        Location.NOWHERE,
        todo,
        state,
        cause);
  }

  static TargetException ofStatement(JdbcAccess access, String sql, SQLException cause) {
    String state = state(cause);
    return new TargetException(
        "The warehouse stopped at " + StatementText.kind(sql) + ": " + message(cause),
        Location.NOWHERE,
        StatementText.todo(state, access.url()),
        state,
        cause);
  }

  static TargetException ofCancel(JdbcAccess access, SQLException cause) {
    return new TargetException(
        "Cannot stop the running statement: " + message(cause),
        Location.NOWHERE,
        "Close the session at " + access.url() + ", or wait for the statement to end",
        state(cause),
        cause);
  }

  private static boolean distrusted(Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof SSLException || at instanceof CertificateException) {
        return true;
      }
    }
    return String.valueOf(cause.getMessage()).contains("ertificate");
  }

  private static String message(SQLException cause) {
    String text = cause.getMessage();
    if (text == null || text.isBlank()) {
      return "the driver gave no reason";
    }
    return StatementText.reason(text);
  }

  private static String state(SQLException cause) {
    String state = cause.getSQLState();
    return state == null ? "" : state;
  }

  private static String stateClass(String state) {
    return state.length() < 2 ? "" : state.substring(0, 2);
  }
}
