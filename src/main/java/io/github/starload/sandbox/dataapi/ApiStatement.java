package io.github.starload.sandbox.dataapi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// One statement from its submission on; safe for use by several threads.
final class ApiStatement {
  private static final String CANCELLED = "57014";

  private final String id = UUID.randomUUID().toString();
  private final String sql;
  private final String sessionId;
  private final String name;
  private final Instant created = Instant.now();
  private Instant updated = created;
  private Status status = Status.SUBMITTED;
  private String error = "";
  private long resultRows = -1;
  private @Nullable ApiRows rows;
  private @Nullable Statement running;

  /// @param name that the client gave; empty without
  ApiStatement(String sql, String sessionId, String name) {
    this.name = name;
    this.sql = sql;
    this.sessionId = sessionId;
  }

  /// What DescribeStatement tells.
  enum Status {
    SUBMITTED,
    STARTED,
    FINISHED,
    FAILED,
    ABORTED
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  /// Runs it to its end on the connection.
  ///
  /// @param free is called before the end can be seen
  void run(Connection connection, Runnable free) {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      synchronized (this) {
        if (status != Status.SUBMITTED) {
          free.run();
          return;
        }
        status = Status.STARTED;
        running = statement;
      }
      if (statement.execute(sql)) {
        try (ResultSet result = statement.getResultSet()) {
          ApiRows answer = ApiRows.of(result);
          free.run();
          finished(answer, -1);
        }
      } else {
        long changed = statement.getUpdateCount();
        free.run();
        finished(null, changed);
      }
    } catch (SQLException e) {
      free.run();
      failed(e);
    }
  }

  private synchronized void finished(@Nullable ApiRows answer, long changed) {
    rows = answer;
    resultRows = answer == null ? changed : answer.records().size();
    end(Status.FINISHED);
  }

  private synchronized void failed(SQLException e) {
    error = String.valueOf(e.getMessage());
    end(CANCELLED.equals(e.getSQLState()) ? Status.ABORTED : Status.FAILED);
  }

  private void end(Status last) {
    running = null;
    status = last;
    updated = Instant.now();
  }

  /// @throws ApiError if it has ended
  synchronized void cancel() throws ApiError {
    switch (status) {
      case SUBMITTED -> end(Status.ABORTED);
      case STARTED -> {
        try {
          if (running != null) {
            running.cancel();
          }
        } catch (SQLException e) {
          Logger.debug(e, "The statement to cancel had ended by itself");
        }
      }
      case FINISHED, FAILED, ABORTED ->
          throw ApiError.invalid(
              "Could not cancel a query that is already in " + status + " state");
    }
  }

  /// The answer to DescribeStatement; times are epoch seconds, the duration nanoseconds.
  synchronized Map<String, @Nullable Object> description() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("Id", id);
    answer.put("SessionId", sessionId);
    answer.put("QueryString", sql);
    answer.put("StatementName", name);
    answer.put("Status", status.name());
    answer.put("CreatedAt", created.toEpochMilli() / 1000.0);
    answer.put("UpdatedAt", updated.toEpochMilli() / 1000.0);
    answer.put("Duration", Duration.between(created, updated).toNanos());
    answer.put("HasResultSet", rows != null);
    answer.put("ResultRows", resultRows);
    if (!error.isEmpty()) {
      answer.put("Error", error);
    }
    return answer;
  }

  /// One page of its rows.
  ///
  /// @throws ApiError if it has none, or not yet
  synchronized Map<String, @Nullable Object> page(int from) throws ApiError {
    if (rows == null) {
      throw ApiError.missing(
          "Query does not have result. Please check query status with " + "DescribeStatement.");
    }
    return rows.page(from);
  }
}
