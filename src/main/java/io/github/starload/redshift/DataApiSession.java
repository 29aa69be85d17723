package io.github.starload.redshift;

import io.github.starload.load.ResultRows;
import io.github.starload.load.TargetLimits;
import io.github.starload.load.TargetSession;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.ExecutionMode;
import software.amazon.awssdk.services.redshiftdata.model.StatementStatusString;
import software.amazon.awssdk.services.redshiftdata.model.StatusString;
import software.amazon.awssdk.services.redshiftdata.model.SubStatementData;

/// One session over the Data API: its SessionId is kept, so that BEGIN … COMMIT and
/// `pg_last_copy_count()` work over several calls (`redshift-facts.md` section 6). Statements that
/// stand alone go as a batch, which takes no part in a transaction of several calls.
///
/// Values come as the driver's session gives them, see [DataApiRows].
public final class DataApiSession implements TargetSession {
  /// Longer statements are refused by the service.
  static final long MOST_STATEMENT_BYTES = TargetLimits.DATA_API.statementBytes();

  /// Longer rows of an answer are refused by the service.
  private static final long MOST_ROW_BYTES = 64 << 10;

  /// More statements at once are refused by the service.
  static final int MOST_BATCH = 40;

  /// How long the service keeps the session, with its transaction, after the last statement ended:
  /// long enough for our thinking between two statements, short enough for locks after a crash.
  private static final int KEEP_ALIVE_SECONDS = 300;

  private final DataApiAccess access;
  private final RedshiftDataClient client;
  private final DataApiStatements statements;
  private final String token = UUID.randomUUID().toString().substring(0, 23);
  private int sent;
  private boolean inTransaction;
  private @Nullable String sessionId;

  private DataApiSession(DataApiAccess access, RedshiftDataClient client) {
    this.access = access;
    this.client = client;
    this.statements = new DataApiStatements(access, client);
  }

  /// Opens a session, with UTC as its zone.
  ///
  /// @throws StarloadException if the service or the warehouse cannot be reached or refuses
  public static DataApiSession open(DataApiAccess access) {
    DataApiSession session = new DataApiSession(access, access.client());
    try {
      session.execute("SET timezone TO 'UTC'");
      return session;
    } catch (StarloadException e) {
      session.client.close();
      throw e;
    }
  }

  @Override
  public void execute(String sql) {
    run(sql);
    switch (StatementText.kind(sql)) {
      case "BEGIN", "START" -> inTransaction = true;
      case "COMMIT", "END", "ROLLBACK", "ABORT" -> inTransaction = false;
      default -> {}
    }
  }

  @Override
  public void executeApart(List<String> several) {
    for (int from = 0; from < several.size(); from += MOST_BATCH) {
      batch(several.subList(from, Math.min(from + MOST_BATCH, several.size())));
    }
  }

  @Override
  public ResultRows query(String sql) {
    DescribeStatementResponse done = run(sql);
    try {
      return DataApiRows.of(client, done);
    } catch (SdkException e) {
      throw DataApiProblems.lost(access, sql, e);
    }
  }

  @Override
  public long mostRowBytes() {
    return MOST_ROW_BYTES;
  }

  private DescribeStatementResponse run(String sql) {
    checkLength(sql);
    String own = token + "-" + ++sent;
    ExecuteStatementRequest.Builder request =
        ExecuteStatementRequest.builder()
            .sql(sql)
            .statementName("starload-" + own)
            .clientToken(own);
    if (sessionId == null) {
      access.address(request);
      request.sessionKeepAliveSeconds(KEEP_ALIVE_SECONDS);
    } else {
      request.sessionId(sessionId);
    }
    ExecuteStatementRequest built = request.build();
    String id = submitted(sql, built.statementName(), () -> client.executeStatement(built).id());
    DescribeStatementResponse ended = statements.ended(sql, id);
    if (ended.status() != StatusString.FINISHED) {
      throw DataApiProblems.ofStatement(access, sql, String.valueOf(ended.error()));
    }
    sessionId = ended.sessionId();
    return ended;
  }

  /// Sends statements that each commit by themselves. The one that failed is told as if it had been
  /// sent alone.
  private void batch(List<String> several) {
    several.forEach(DataApiSession::checkLength);
    String own = token + "-" + ++sent;
    BatchExecuteStatementRequest request =
        BatchExecuteStatementRequest.builder()
            .sqls(several)
            .executionMode(ExecutionMode.AUTO_COMMIT)
            .statementName("starload-" + own)
            .clientToken(own)
            .sessionId(sessionId)
            .build();
    String first = several.getFirst();
    String id =
        submitted(first, request.statementName(), () -> client.batchExecuteStatement(request).id());
    DescribeStatementResponse ended = statements.ended(first, id);
    for (SubStatementData each : ended.subStatements()) {
      if (each.status() == StatementStatusString.FAILED) {
        throw DataApiProblems.ofStatement(
            access, String.valueOf(each.queryString()), String.valueOf(each.error()));
      }
    }
    if (ended.status() != StatusString.FINISHED) {
      throw DataApiProblems.ofStatement(access, first, String.valueOf(ended.error()));
    }
  }

  private static void checkLength(String sql) {
    int bytes = sql.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_STATEMENT_BYTES) {
      throw StarloadException.environment(
          String.format(
              Locale.ROOT,
              "Cannot run %s over the Data API: the statement has %,d bytes, and it takes at most"
                  + " %,d",
              StatementText.kind(sql),
              bytes,
              MOST_STATEMENT_BYTES),
          Location.NOWHERE,
          "Use a target over JDBC for tables with so many columns",
          null);
    }
  }

  private String submitted(String sql, String name, Supplier<String> send) {
    try {
      return statements.submit(name, send);
    } catch (SdkException e) {
      if (sessionId == null) {
        throw DataApiProblems.ofRefusal(access, e);
      }
      throw e instanceof AwsServiceException refusal
          ? DataApiProblems.ofRefusedSession(access, sql, refusal)
          : DataApiProblems.lost(access, sql, e);
    }
  }

  @Override
  public void cancel() {
    statements.cancel();
  }

  /// The service has no call to end a session: an open transaction is rolled back here, and the
  /// idle session ends by itself after a few minutes.
  @Override
  public void close() {
    try (client) {
      if (inTransaction) {
        execute("ROLLBACK");
      }
    } catch (StarloadException e) {
      Logger.warn(
          "A transaction at {} stays open for up to {}: {}",
          access.place(),
          Duration.ofSeconds(KEEP_ALIVE_SECONDS),
          e.getMessage());
    }
  }
}
