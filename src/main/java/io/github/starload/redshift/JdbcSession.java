package io.github.starload.redshift;

import com.amazon.redshift.core.BaseConnection;
import io.github.starload.load.ResultRows;
import io.github.starload.load.TargetException;
import io.github.starload.load.TargetSession;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// One session over JDBC, with autocommit on and UTC as its zone.
///
/// Values come as the text the server sent: booleans `t` and `f`, timestamps `2020-01-01 00:00:00`,
/// timestamps with zone in UTC with `+00`, numbers with all their digits.
public final class JdbcSession implements TargetSession {
  private final JdbcAccess access;
  private final Connection connection;
  private volatile @Nullable Statement running;

  private JdbcSession(JdbcAccess access, Connection connection) {
    this.access = access;
    this.connection = connection;
  }

  /// Connects and logs in.
  ///
  /// @throws TargetException if the warehouse cannot be reached or refuses the login
  public static JdbcSession open(JdbcAccess access) {
    Connection connection;
    try {
      connection = access.connect();
    } catch (SQLException e) {
      throw JdbcProblems.ofConnect(access, e);
    }
    JdbcSession session = new JdbcSession(access, connection);
    try {
      session.execute("SET timezone TO 'UTC'");
      return session;
    } catch (TargetException e) {
      session.close();
      throw e;
    }
  }

  @Override
  public void execute(String sql) {
    try (Statement statement = statement()) {
      running = statement;
      statement.execute(sql);
    } catch (SQLException e) {
      throw JdbcProblems.ofStatement(access, sql, e);
    } finally {
      running = null;
    }
  }

  @Override
  public ResultRows query(String sql) {
    try (Statement statement = statement()) {
      running = statement;
      if (!statement.execute(sql)) {
        return ResultRows.NONE;
      }
      try (ResultSet answer = statement.getResultSet()) {
        return rows(answer);
      }
    } catch (SQLException e) {
      throw JdbcProblems.ofStatement(access, sql, e);
    } finally {
      running = null;
    }
  }

  /// A statement whose text goes to the server as it is, without the driver's `{…}` escapes.
  private Statement statement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }

  private static ResultRows rows(ResultSet answer) throws SQLException {
    ResultSetMetaData meta = answer.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int c = 1; c <= meta.getColumnCount(); c++) {
      columns.add(meta.getColumnLabel(c));
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    while (answer.next()) {
      List<@Nullable String> row = new ArrayList<>(columns.size());
      for (int c = 1; c <= columns.size(); c++) {
        row.add(answer.getString(c));
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return new ResultRows(columns, rows);
  }

  @Override
  public void cancel() {
    if (running == null) {
      return;
    }
    try {
      // A statement cancels itself once only; when that comes before the server has begun it, the
      // statement runs on and no second wish would reach it.
      connection.unwrap(BaseConnection.class).cancelQuery();
    } catch (SQLException e) {
      if (running != null) {
        throw JdbcProblems.ofCancel(access, e);
      }
      Logger.debug("The statement to cancel had ended by itself");
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      Logger.warn("Session at {} did not close in order: {}", access.url(), e.getMessage());
    }
  }
}
