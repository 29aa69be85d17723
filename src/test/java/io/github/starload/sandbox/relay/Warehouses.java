package io.github.starload.sandbox.relay;

import io.github.starload.sandbox.postgres.PostgresServer;
import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.sandbox.wire.BackendConnection;
import io.github.starload.settings.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// A sandbox warehouse for one test class, and the Redshift driver's connections to it.
final class Warehouses implements AutoCloseable {
  static final String USER = "analyst";
  static final String PASSWORD = "p'ass\\word";

  final MemorySource lake = new MemorySource();
  final Relay relay;
  private final Secret superuser = new Secret("super'se\\cret");
  private final PostgresServer postgres;

  Warehouses(Path folder) {
    SharedPrograms.linkInto(folder);
    this.postgres = PostgresServer.start(folder, superuser, _ -> {});
    this.relay = Relay.start(postgres, superuser, USER, new Secret(PASSWORD), lake);
  }

  /// Runs statements that the relay would refuse, past it.
  void behindTheRelay(String sql) throws IOException {
    try (BackendConnection server = Catalog.connect(postgres, superuser, Catalog.DATABASE)) {
      server.execute(sql);
    }
  }

  Connection connect() throws SQLException {
    return connect(PASSWORD);
  }

  Connection connect(String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password);
    return DriverManager.getConnection(
        "jdbc:redshift://127.0.0.1:" + relay.port() + "/dev;ssl=false", properties);
  }

  /// All rows as text, cells joined by a bar, NULL as `null`.
  static List<String> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(result.getString(i));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    }
  }

  static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() {
    relay.close();
    postgres.close();
  }
}
