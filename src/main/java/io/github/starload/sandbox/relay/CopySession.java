package io.github.starload.sandbox.relay;

import io.github.starload.problem.StarloadException;
import io.github.starload.sandbox.copy.CopyCommand;
import io.github.starload.sandbox.copy.CopyData;
import io.github.starload.sandbox.copy.CopyLoad;
import io.github.starload.sandbox.copy.LoadError;
import io.github.starload.sandbox.copy.LoadErrorException;
import io.github.starload.sandbox.copy.LoadResult;
import io.github.starload.sandbox.wire.BackendConnection;
import io.github.starload.sandbox.wire.Body;
import io.github.starload.sandbox.wire.Message;
import io.github.starload.sandbox.wire.MessageChannel;
import io.github.starload.sandbox.wire.SqlError;
import java.io.IOException;
import java.util.Optional;
import org.tinylog.Logger;

/// Runs the COPYs of one session over the session's own connection to PostgreSQL, so that they are
/// part of the client's transaction (`sandbox-facts.md` section 3.4).
final class CopySession {
  /// SQLSTATEs of a full disk, memory or connections begin so: no fault of any row.
  private static final String OUT_OF_RESOURCES = "53";

  private final Warehouse warehouse;
  private final BackendConnection server;
  private final MessageChannel client;
  private final int sessionId;
  private volatile boolean cancelled;
  private boolean taking;

  CopySession(Warehouse warehouse, BackendConnection server, MessageChannel client, int sessionId) {
    this.warehouse = warehouse;
    this.server = server;
    this.client = client;
    this.sessionId = sessionId;
  }

  /// Asks a running COPY to stop at its next record; from any thread.
  void cancel() {
    cancelled = true;
  }

  /// Loads, and tells the client the number of rows as an INFO notice.
  ///
  /// @throws SqlError when it cannot: XX000 when data do not fit (the reason is in
  ///     `sys_load_error_detail`), 57014 when cancelled, 42P01 and 42703 when table or column are
  ///     missing; the server's transaction has then failed or is to be failed by the caller
  void run(CopyCommand command) throws IOException {
    cancelled = false;
    CopyTable table = CopyTable.find(server, command);
    long queryId =
        warehouse
            .history()
            .start(sessionId, table.id(), command.table(), command.location().text());
    try {
      LoadResult result = load(command, table);
      warehouse.history().completed(queryId, result.rows(), result.files());
      client.write(info(command.table(), result.rows()));
    } catch (LoadErrorException e) {
      warehouse.history().failed(queryId, sessionId, table.id(), e.error());
      throw failed(command.table());
    } catch (SqlError | IOException e) {
      warehouse.history().aborted(queryId);
      throw e;
    }
  }

  private LoadResult load(CopyCommand command, CopyTable table) throws IOException {
    CopyLoad load = new CopyLoad(command, table.columns(), warehouse.source());
    server.beginCopy(table.statement());
    taking = true;
    try {
      LoadResult result = load.run(new CopyData(this::send, this::checkpoint));
      server.channel().write(Message.bare('c'));
      server.channel().flush();
      taking = false;
      server.result();
      return result;
    } catch (SqlError e) {
      if (taking) {
        giveUp();
        throw e;
      }
      throw explained(e, load);
    } catch (LoadErrorException e) {
      giveUp();
      throw e;
    }
  }

  private void send(byte[] rows) throws IOException {
    server.channel().write(new Message('d', rows));
    server.channel().flush();
    if (server.channel().pending()) {
      // The server speaks up during COPY only to refuse.
      taking = false;
      server.result();
      throw SqlError.of("XX000", "COPY ended before its data did", "", "");
    }
  }

  private void checkpoint() {
    if (cancelled) {
      throw stopped();
    }
  }

  private void giveUp() throws IOException {
    taking = false;
    server.channel().write(new Body().text("the load was given up").message('f'));
    server.channel().flush();
    try {
      server.result();
    } catch (SqlError e) {
      Logger.trace("COPY was given up: {}", e.sqlState());
    }
  }

  /// What PostgreSQL refused while reading rows the relay had let pass, such as a SUPER value that
  /// is not JSON: found again by its number.
  private StarloadException explained(SqlError refusal, CopyLoad load) throws IOException {
    if (cancelled) {
      return stopped();
    }
    if (refusal.sqlState().startsWith(OUT_OF_RESOURCES)) {
      return refusal;
    }
    Optional<LoadError> found = load.locate(refusal);
    return found.isPresent() ? new LoadErrorException(found.get()) : refusal;
  }

  private static SqlError stopped() {
    return SqlError.of("57014", "Query cancelled on user's request", "", "");
  }

  private static SqlError failed(String table) {
    return SqlError.of(
        "XX000",
        "Load into table '"
            + table
            + "' failed.  Check 'sys_load_error_detail' system table for details.",
        "",
        "");
  }

  private static Message info(String table, long rows) {
    return new Body()
        .int8('S')
        .text("INFO")
        .int8('V')
        .text("INFO")
        .int8('C')
        .text("00000")
        .int8('M')
        .text(
            "Load into table '"
                + table
                + "' completed, "
                + rows
                + " record(s) loaded successfully.")
        .int8(0)
        .message('N');
  }
}
