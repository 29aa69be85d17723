package io.github.starload.redshift;

import io.github.starload.aws.Backoff;
import io.github.starload.load.ResultRows;
import io.github.starload.load.TargetException;
import io.github.starload.load.TargetLimits;
import io.github.starload.load.TargetSession;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.ActiveSessionsExceededException;
import software.amazon.awssdk.services.redshiftdata.model.ActiveStatementsExceededException;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementResponse;

/// One session over the Data API: its SessionId is kept, so that BEGIN … COMMIT and
/// `pg_last_copy_count()` work over several calls (`redshift-facts.md` section 6). No
/// BatchExecuteStatement: a batch is a transaction of its own, and ours spans many calls.
///
/// Values come as the driver's session gives them, see [DataApiRows].
public final class DataApiSession implements TargetSession {
  /// Longer statements are refused by the service.
  static final long MOST_STATEMENT_BYTES = TargetLimits.DATA_API.statementBytes();

  /// Longer rows of an answer are refused by the service.
  private static final long MOST_ROW_BYTES = 64 << 10;

  /// How long the service keeps the session, with its transaction, after the last statement ended:
  /// long enough for our thinking between two statements, short enough for locks after a crash.
  private static final int KEEP_ALIVE_SECONDS = 300;

  private final DataApiAccess access;
  private final RedshiftDataClient client;
  private final String token = UUID.randomUUID().toString().substring(0, 23);
  private int statements;
  private boolean inTransaction;
  private @Nullable String sessionId;
  private volatile @Nullable String running;
  private volatile boolean cancelled;

  /// Soon at first, for the many short statements. The SDK has tried each question several times
  /// before it counts as a failure, so that ten of them are some minutes.
  private static Backoff polling() {
    return new Backoff(Duration.ofMillis(10), Duration.ofSeconds(2), 10);
  }

  private DataApiSession(DataApiAccess access, RedshiftDataClient client) {
    this.access = access;
    this.client = client;
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
    cancelled = false;
    try {
      String id = submit(sql);
      running = id;
      if (cancelled) {
        stop(id);
      }
      DescribeStatementResponse ended = ended(sql, id);
      return switch (ended.status()) {
        case FINISHED -> ended;
        case ABORTED ->
            throw DataApiProblems.ofStatement(
                access, sql, "the statement was cancelled", "57014", null);
        case FAILED, ALL, PICKED, STARTED, SUBMITTED, UNKNOWN_TO_SDK_VERSION ->
            throw DataApiProblems.ofStatement(access, sql, String.valueOf(ended.error()));
      };
    } finally {
      running = null;
    }
  }

  /// Sends the statement and answers its id.
  private String submit(String sql) {
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
    String own = token + "-" + ++statements;
    ExecuteStatementRequest.Builder request =
        ExecuteStatementRequest.builder()
            .sql(sql)
            .statementName("starload-" + own)
            .clientToken(own);
    String known = sessionId;
    if (known == null) {
      access.address(request);
      request.sessionKeepAliveSeconds(KEEP_ALIVE_SECONDS);
    } else {
      request.sessionId(known);
    }
    try {
      Submitted answer = accepted(request.build());
      sessionId = answer.sessionId();
      return answer.id();
    } catch (AwsServiceException e) {
      throw known == null
          ? DataApiProblems.ofRefusal(access, e)
          : DataApiProblems.ofRefusedSession(access, sql, e);
    } catch (SdkException e) {
      throw known == null
          ? DataApiProblems.ofRefusal(access, e)
          : DataApiProblems.lost(access, sql, e);
    }
  }

  /// A statement that the service has taken.
  private record Submitted(String id, String sessionId) {}

  /// Sends a request; while too much runs at once, again after a pause. When no answer comes, the
  /// statement is looked up by its name, and sent again if the service does not know it: the same
  /// ClientToken lets it run once, however often it arrives.
  private Submitted accepted(ExecuteStatementRequest request) {
    Backoff polling = polling();
    while (true) {
      try {
        ExecuteStatementResponse answer = client.executeStatement(request);
        return new Submitted(answer.id(), answer.sessionId());
      } catch (ActiveStatementsExceededException | ActiveSessionsExceededException e) {
        if (cancelled || !polling.mayTryAgain() || !polling.pause()) {
          throw e;
        }
      } catch (SdkException e) {
        boolean refused = e instanceof AwsServiceException answer && answer.statusCode() < 500;
        if (refused || !polling.mayTryAgain() || !polling.pause()) {
          throw e;
        }
        Logger.warn("The Data API did not answer a statement: {}", e.getMessage());
        Optional<Submitted> taken = lookedUp(request.statementName());
        if (taken.isPresent()) {
          return taken.get();
        }
      }
    }
  }

  /// The statement of a name, if the service has taken it. Without the permission to look, nothing
  /// is known, and sending it again does no harm.
  private Optional<Submitted> lookedUp(String name) {
    try {
      return client.listStatements(b -> b.statementName(name).maxResults(1)).statements().stream()
          .filter(found -> name.equals(found.statementName()))
          .findFirst()
          .map(found -> new Submitted(found.id(), found.sessionId()));
    } catch (SdkException e) {
      Logger.warn("The Data API did not tell whether it took a statement: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /// Waits for the end of a statement. The service keeps its outcome for a day, so a question that
  /// is not answered is asked again for a while.
  private DescribeStatementResponse ended(String sql, String id) {
    Backoff polling = polling();
    while (true) {
      try {
        DescribeStatementResponse seen = client.describeStatement(b -> b.id(id));
        polling.succeeded();
        switch (seen.status()) {
          case SUBMITTED, PICKED, STARTED -> {}
          case FINISHED, FAILED, ABORTED, ALL, UNKNOWN_TO_SDK_VERSION -> {
            return seen;
          }
        }
      } catch (SdkException e) {
        if (!polling.mayTryAgain()) {
          throw DataApiProblems.lost(access, sql, e);
        }
        Logger.warn("The Data API did not tell the state of a statement: {}", e.getMessage());
      }
      if (!polling.pause()) {
        stop(id);
        throw DataApiProblems.ofStatement(access, sql, "interrupted while waiting", "57014", null);
      }
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
    String id = running;
    if (id != null) {
      stop(id);
    }
  }

  /// Asks the service to stop the statement; one that has ended by itself is refused with 400.
  private void stop(String id) {
    try {
      client.cancelStatement(b -> b.id(id));
    } catch (AwsServiceException e) {
      Logger.debug("The statement to cancel had ended by itself: {}", e.getMessage());
    } catch (SdkException e) {
      throw new TargetException(
          "Cannot stop the running statement: the Data API cannot be reached",
          Location.NOWHERE,
          "Stop statement " + id + " in the Redshift console, or wait for its end",
          DataApiProblems.LOST,
          e);
    }
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
