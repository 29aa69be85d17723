package io.github.starload.sandbox.relay;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.sandbox.postgres.PostgresServer;
import io.github.starload.sandbox.sql.Names;
import io.github.starload.sandbox.wire.BackendConnection;
import io.github.starload.sandbox.wire.SqlError;
import io.github.starload.settings.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The sandbox's one database, and in it the views and functions of Redshift that PostgreSQL does
/// not have (`catalog.sql` beside this class).
final class Catalog {
  /// Redshift's own name for a first database.
  static final String DATABASE = "dev";

  /// Sessions run as this role, not as the superuser: a SELECT must not reach the machine's files.
  static final String ROLE = "warehouse";

  /// Raise with every change of `catalog.sql`: an older catalog is then replaced at the next start,
  /// with the load history in it; tables of data stay.
  private static final int VERSION = 4;

  private Catalog() {}

  static void install(PostgresServer postgres, Secret password) throws IOException {
    try (BackendConnection server = connect(postgres, password, "postgres")) {
      String secret = Names.literal(password.value());
      if (server
          .execute("SELECT 1 FROM pg_roles WHERE rolname = '" + ROLE + "'")
          .single()
          .isEmpty()) {
        server.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD " + secret);
      }
      if (server
          .execute("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")
          .single()
          .isEmpty()) {
        server.execute("CREATE DATABASE " + DATABASE + " OWNER " + ROLE);
      }
    } catch (SqlError e) {
      throw refused(e);
    }
    try (BackendConnection server = connect(postgres, password, DATABASE)) {
      if (!installed(server)) {
        server.execute("SET allow_system_table_mods = on");
        server.execute(script() + "INSERT INTO sandbox_internal.version VALUES (" + VERSION + ");");
      }
    }
  }

  /// A connection as superuser.
  static BackendConnection connect(PostgresServer postgres, Secret password, String database)
      throws IOException {
    return BackendConnection.open(
        postgres.port(),
        password,
        Map.of(
            "user", postgres.user(),
            "database", database,
            "standard_conforming_strings", "off",
            "escape_string_warning", "off",
            "synchronous_commit", "off"));
  }

  private static boolean installed(BackendConnection server) throws IOException {
    if (server.execute("SELECT to_regclass('sandbox_internal.version')").single().isEmpty()) {
      return false;
    }
    return server
        .execute("SELECT number FROM sandbox_internal.version")
        .single()
        .equals(Integer.toString(VERSION));
  }

  private static String script() throws IOException {
    try (InputStream script = Catalog.class.getResourceAsStream("catalog.sql")) {
      if (script == null) {
        throw StarloadException.defect("The sandbox's catalog is missing from the program", null);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static StarloadException refused(SqlError error) {
    return StarloadException.environment(
        "Cannot log in to the sandbox's database: " + error.field('M'),
        Location.NOWHERE,
        "If the sandbox's file of secrets was removed, remove its folder too; it starts empty then",
        error);
  }
}
