package io.github.starload.redshift;

import java.util.Locale;

/// A statement and an error of the warehouse as a person may see them: without the statement's
/// text, which may hold credentials.
final class StatementText {
  private static final String SERVER_PREFIX = "ERROR: ";

  private StatementText() {}

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

  /// The first line of the warehouse's message, without its mark and its full stop.
  static String reason(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    String bare = line.startsWith(SERVER_PREFIX) ? line.substring(SERVER_PREFIX.length()) : line;
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /// What to do about a refused statement.
  ///
  /// @param place the warehouse, for the case that the connection is gone
  static String todo(String sqlState, String place) {
    return switch (sqlState) {
      case "42501" -> "Ask for the permission, or choose another schema or user";
      case "25P02" -> "Roll the transaction back; an earlier statement of it failed";
      case "54000" ->
          "The sandbox's database keeps no row of more than 8 kB beside its longer texts, as"
              + " Redshift would; set some nested objects to one_to_one, super or left_out, and"
              + " load again";
      case "53100" -> "Make room on the warehouse's disk, and try again";
      default ->
          sqlState.startsWith("08")
              ? "The connection to "
                  + place
                  + " is gone; check what the statement did before you repeat it"
              : "";
    };
  }
}
