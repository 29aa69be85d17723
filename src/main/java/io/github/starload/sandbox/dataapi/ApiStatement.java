package io.github.starload.sandbox.dataapi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// One statement, or a batch of several, from its submission on; safe for use by several threads.
final class ApiStatement {
  private static final String CANCELLED = "57014";

  private final String id = UUID.randomUUID().toString();
  private final List<String> statements;
  private final List<Map<String, Object>> parts = new ArrayList<>();
  private final String sessionId;
  private final String name;
  private final Instant created = Instant.now();
  private Instant updated = created;
  private Status status = Status.SUBMITTED;
  private String error = "";
  private long resultRows = -1;
  private @Nullable ApiRows rows;
  private @Nullable Statement running;

  /// @param statements run in order until one fails
  /// @param name that the client gave; empty without
  ApiStatement(List<String> statements, String sessionId, String name) {
    this.name = name;
    this.statements = statements;
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

  /// The text that runs last.
  String last() {
    return statements.getLast();
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
      for (String sql : statements.subList(0, statements.size() - 1)) {
        statement.execute(sql);
        ran(Status.FINISHED, "");
      }
      if (statement.execute(last())) {
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

  /// Notes the end of the next statement of a batch.
  private synchronized void ran(Status end, String why) {
    int number = parts.size() + 1;
    String sql = statements.get(parts.size());
    parts.add(
        Map.of("Id", id + ":" + number, "QueryString", sql, "Status", end.name(), "Error", why));
  }

  private synchronized void finished(@Nullable ApiRows answer, long changed) {
    rows = answer;
    resultRows = answer == null ? changed : answer.records().size();
    ran(Status.FINISHED, "");
    end(Status.FINISHED);
  }

  private synchronized void failed(SQLException e) {
    error = String.valueOf(e.getMessage());
    Status last = CANCELLED.equals(e.getSQLState()) ? Status.ABORTED : Status.FAILED;
    ran(last, error);
    end(last);
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
    if (statements.size() == 1) {
      answer.put("QueryString", last());
    } else {
      answer.put("SubStatements", List.copyOf(parts));
    }
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
