package io.github.starload.sandbox.relay;

import io.github.starload.sandbox.wire.Message;
import io.github.starload.sandbox.wire.SqlError;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a client said when it connected.
record StartUp(Map<String, String> parameters) {

  /// A list of what is passed on, not of what is not: each driver version may bring new ones
  /// (`sandbox-facts.md` section 3.2, 1).
  private static final Set<String> PASSED_ON =
      Set.of(
          "client_encoding",
          "datestyle",
          "timezone",
          "extra_float_digits",
          "application_name",
          "search_path");

  static StartUp read(Message message) {
    Map<String, String> parameters = new LinkedHashMap<>();
    int at = 4;
    while (at < message.body().length && message.body()[at] != 0) {
      String[] pair = message.texts(at, 2);
      parameters.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
      at += length(pair[0]) + length(pair[1]) + 2;
    }
    return new StartUp(Map.copyOf(parameters));
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  String user() {
    return parameters.getOrDefault("user", "");
  }

  void checkDatabase() {
    String database = parameters.getOrDefault("database", user());
    if (!database.equals(Catalog.DATABASE)) {
      throw SqlError.of(
          "3D000",
          "database \"" + database + "\" does not exist",
          "",
          "The sandbox has one database, " + Catalog.DATABASE);
    }
  }

  /// Parameters of the connection to PostgreSQL: backslashes in literals are escapes there
  /// (`sandbox-facts.md` section 3.2, 5) and the time zone is UTC unless the client names another.
  Map<String, String> forServer() {
    Map<String, String> server = new LinkedHashMap<>();
    server.put("user", Catalog.ROLE);
    server.put("database", Catalog.DATABASE);
    server.put("standard_conforming_strings", "off");
    server.put("escape_string_warning", "off");
    server.put("backslash_quote", "on");
    server.put("timezone", "UTC");
    parameters.forEach(
        (name, value) -> {
          if (PASSED_ON.contains(name)) {
            server.put(name, value);
          }
        });
    return server;
  }
}
