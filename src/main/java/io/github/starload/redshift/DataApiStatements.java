package io.github.starload.redshift;

import io.github.starload.aws.Backoff;
import io.github.starload.load.TargetException;
import io.github.starload.problem.Location;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.ActiveSessionsExceededException;
import software.amazon.awssdk.services.redshiftdata.model.ActiveStatementsExceededException;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;

/// Hands statements to the service and waits for their ends, through full queues and lost answers;
/// one after the other, except [#cancel].
final class DataApiStatements {
  private final DataApiAccess access;
  private final RedshiftDataClient client;
  private volatile @Nullable String running;
  private volatile boolean cancelled;

  DataApiStatements(DataApiAccess access, RedshiftDataClient client) {
    this.access = access;
    this.client = client;
  }

  /// Soon at first, for the many short statements. The SDK has tried each question several times
  /// before it counts as a failure, so that ten of them are some minutes.
  private static Backoff polling() {
    return new Backoff(Duration.ofMillis(10), Duration.ofSeconds(2), 10);
  }

  /// Sends a request; while too much runs at once, again after a pause. When no answer comes, the
  /// statement is looked up by its name, and sent again if the service does not know it: the same
  /// ClientToken lets it run once, however often it arrives.
  ///
  /// @param send sends it and answers the id that the service gives
  /// @return the id
  /// @throws SdkException if the service refuses it or does not answer
  String submit(String name, Supplier<String> send) {
    cancelled = false;
    Backoff polling = polling();
    while (true) {
      try {
        return send.get();
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
        Optional<String> taken = lookedUp(name);
        if (taken.isPresent()) {
          return taken.get();
        }
      }
    }
  }

  /// The statement of a name, if the service has taken it. Without the permission to look, nothing
  /// is known, and sending it again does no harm.
  private Optional<String> lookedUp(String name) {
    try {
      return client.listStatements(b -> b.statementName(name).maxResults(1)).statements().stream()
          .filter(found -> name.equals(found.statementName()))
          .findFirst()
          .map(found -> found.id());
    } catch (SdkException e) {
      Logger.warn("The Data API did not tell whether it took a statement: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /// Waits for the end of a submitted statement.
  ///
  /// @param sql for the sentence
  /// @throws TargetException if it is cancelled, or nobody tells its end
  DescribeStatementResponse ended(String sql, String id) {
    running = id;
    try {
      if (cancelled) {
        stop(id);
      }
      DescribeStatementResponse seen = described(sql, id);
      return switch (seen.status()) {
        case ABORTED ->
            throw DataApiProblems.ofStatement(
                access, sql, "the statement was cancelled", "57014", null);
        case FINISHED, FAILED, ALL, PICKED, STARTED, SUBMITTED, UNKNOWN_TO_SDK_VERSION -> seen;
      };
    } finally {
      running = null;
    }
  }

  /// The service keeps the outcome for a day, so a question that is not answered is asked again for
  /// a while.
  private DescribeStatementResponse described(String sql, String id) {
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

  /// Stops the statement that runs now, from any thread.
  void cancel() {
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
}
