package io.github.starload.sandbox.relay;

import io.github.starload.sandbox.copy.LoadError;
import io.github.starload.sandbox.postgres.PostgresServer;
import io.github.starload.sandbox.sql.Names;
import io.github.starload.sandbox.wire.BackendConnection;
import io.github.starload.sandbox.wire.Rows;
import io.github.starload.settings.Secret;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// The book of loads behind `sys_load_history`, `sys_load_error_detail` and
/// `pg_last_copy_count()` (`redshift-facts.md` section 2).
///
/// Written over a connection of its own, so that an entry survives the ROLLBACK of the load it is
/// about. Safe for several sessions; they wait for each other.
final class LoadHistory implements AutoCloseable {
  private static final int LONGEST_MESSAGE = 512;

  private final PostgresServer postgres;
  private final Secret password;
  private @Nullable BackendConnection server;

  LoadHistory(PostgresServer postgres, Secret password) {
    this.postgres = postgres;
    this.password = password;
  }

  /// A session begins: a session before it may have had the same process id.
  void begin(int sessionId) throws IOException {
    execute("DELETE FROM sandbox_internal.last_copy WHERE session_id = " + sessionId);
  }

  /// A COPY begins.
  ///
  /// @return its query id
  long start(int sessionId, long tableId, String table, String dataSource) throws IOException {
    String id =
        execute(
                "WITH q AS (INSERT INTO sandbox_internal.load_history"
                    + " (session_id, table_id, table_name, data_source) VALUES ("
                    + sessionId
                    + ", "
                    + tableId
                    + ", "
                    + Names.literal(table)
                    + ", "
                    + Names.literal(dataSource)
                    + ") RETURNING query_id)"
                    + " INSERT INTO sandbox_internal.last_copy SELECT "
                    + sessionId
                    + ", query_id, 0 FROM q ON CONFLICT (session_id) DO UPDATE"
                    + " SET query_id = excluded.query_id, loaded_rows = 0 RETURNING query_id")
            .single();
    return Long.parseLong(id);
  }

  /// A COPY has loaded its rows.
  void completed(long queryId, long rows, int files) throws IOException {
    execute(
        "UPDATE sandbox_internal.last_copy SET loaded_rows = "
            + rows
            + " WHERE query_id = "
            + queryId
            + "; UPDATE sandbox_internal.load_history SET status = 'completed',"
            + " end_time = clock_timestamp() AT TIME ZONE 'UTC', loaded_rows = "
            + rows
            + ", source_file_count = "
            + files
            + " WHERE query_id = "
            + queryId);
  }

  /// A COPY was cancelled or failed for another reason than its data.
  void aborted(long queryId) throws IOException {
    execute(
        "UPDATE sandbox_internal.load_history SET status = 'aborted',"
            + " end_time = clock_timestamp() AT TIME ZONE 'UTC' WHERE query_id = "
            + queryId);
  }

  /// A COPY met data that do not fit.
  void failed(long queryId, int sessionId, long tableId, LoadError error) throws IOException {
    aborted(queryId);
    execute(
        "UPDATE sandbox_internal.load_history SET error_count = 1 WHERE query_id = "
            + queryId
            + "; INSERT INTO sandbox_internal.load_error (query_id, session_id, table_id,"
            + " file_name, line_number, column_name, column_type, column_length, position,"
            + " error_code, error_message) VALUES ("
            + queryId
            + ", "
            + sessionId
            + ", "
            + tableId
            + ", "
            + Names.literal(error.file())
            + ", "
            + error.line()
            + ", "
            + Names.literal(error.column())
            + ", "
            + Names.literal(error.columnType())
            + ", "
            + Names.literal(error.columnLength())
            + ", "
            + error.position()
            + ", "
            + error.code().number()
            + ", "
            + Names.literal(shortened(error.message()))
            + ")");
  }

  private static String shortened(String message) {
    return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
  }

  private synchronized Rows execute(String sql) throws IOException {
    BackendConnection connection = server;
    if (connection == null) {
      connection = Catalog.connect(postgres, password, Catalog.DATABASE);
      server = connection;
    }
    try {
      return connection.execute(sql);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    BackendConnection connection = server;
    server = null;
    if (connection != null) {
      try {
        connection.close();
      } catch (IOException e) {
        Logger.debug("The load history's connection was gone already: {}", e.getMessage());
      }
    }
  }
}
