package io.github.starload.sandbox.dataapi;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.tinylog.Logger;

/// One session at the warehouse, kept between calls; runs one statement at a time.
final class ApiSession {
  private final String id = UUID.randomUUID().toString();
  private final Connection connection;
  private final Duration keepAlive;
  private long idleSince = System.nanoTime();
  private boolean busy;
  private boolean inTransaction;

  /// @param keepAlive zero for a session of one statement
  ApiSession(Connection connection, Duration keepAlive) {
    this.connection = connection;
    this.keepAlive = keepAlive;
  }

  String id() {
    return id;
  }

  Duration keepAlive() {
    return keepAlive;
  }

  /// Takes the session for one statement.
  ///
  /// @throws ApiError while another one runs
  synchronized void take() throws ApiError {
    if (busy) {
      throw ApiError.invalid("Session is currently busy with another statement");
    }
    busy = true;
  }

  /// Runs the statement, for which [#take] was called. The session is free before anybody can see
  /// that the statement has ended.
  void run(ApiStatement statement) {
    statement.run(connection, () -> free(statement.last()));
  }

  private synchronized void free(String sql) {
    busy = false;
    idleSince = System.nanoTime();
    String text = sql.strip().toUpperCase(Locale.ROOT);
    if (text.matches("(?s)(BEGIN|START)\\b.*")) {
      inTransaction = true;
    } else if (text.matches("(?s)(COMMIT|ROLLBACK|END|ABORT)\\b.*")) {
      inTransaction = false;
    }
  }

  /// Whether nothing would be lost by closing it.
  synchronized boolean isIdle() {
    return !busy && !inTransaction;
  }

  /// Whether it was left alone for its time.
  synchronized boolean isExpired() {
    return !busy && System.nanoTime() - idleSince >= keepAlive.toNanos();
  }

  /// Ends the session; an open transaction is rolled back.
  void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      Logger.debug(e, "A session of the Data API did not close in order");
    }
  }
}
