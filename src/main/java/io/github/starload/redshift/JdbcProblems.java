package io.github.starload.redshift;

import io.github.starload.load.TargetException;
import io.github.starload.problem.Location;
import java.sql.SQLException;
import java.util.Locale;

/// Turns what the driver throws into a sentence, without the statement's text, which may hold
/// credentials.
final class JdbcProblems {
  private static final String SERVER_PREFIX = "ERROR: ";

  private JdbcProblems() {}

  static TargetException ofConnect(JdbcAccess access, SQLException cause) {
    String state = state(cause);
    String todo =
        switch (stateClass(state)) {
          case "28" -> "Check the user and the password of this target";
          case "3D" -> "Check the name of the database";
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
    String todo =
        switch (state) {
          case "42501" -> "Ask for the permission, or choose another schema or user";
          case "25P02" -> "Roll the transaction back; an earlier statement of it failed";
          case "53100" -> "Make room on the warehouse's disk, and try again";
          case "57014" -> "";
          default ->
              state.startsWith("08")
                  ? "The connection to "
                      + access.url()
                      + " is gone; check what the statement did before you repeat it"
                  : "";
        };
    return new TargetException(
        "The warehouse stopped at " + kind(sql) + ": " + message(cause),
        Location.NOWHERE,
        todo,
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

  /// The statement in one or two words, such as `COPY` or `CREATE TABLE`.
  static String kind(String sql) {
    String[] words = sql.strip().split("[\\s(;]+", 3);
    String first = words[0].toUpperCase(Locale.ROOT);
    boolean two =
        words.length > 1
            && switch (first) {
              case "CREATE", "ALTER", "DROP", "INSERT", "DELETE" -> true;
              default -> false;
            };
    return two ? first + " " + words[1].toUpperCase(Locale.ROOT) : first;
  }

  private static String message(SQLException cause) {
    String text = cause.getMessage();
    if (text == null || text.isBlank()) {
      return "the driver gave no reason";
    }
    String line = text.lines().findFirst().orElse("").strip();
    String bare = line.startsWith(SERVER_PREFIX) ? line.substring(SERVER_PREFIX.length()) : line;
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String state(SQLException cause) {
    String state = cause.getSQLState();
    return state == null ? "" : state;
  }

  private static String stateClass(String state) {
    return state.length() < 2 ? "" : state.substring(0, 2);
  }
}
