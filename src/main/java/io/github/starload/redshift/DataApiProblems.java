package io.github.starload.redshift;

import io.github.starload.aws.CredentialProblem;
import io.github.starload.load.TargetException;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// Turns what the Data API answers into the sentences of the driver's session.
final class DataApiProblems {
  /// The state of a session that cannot be had.
  private static final String CANNOT_CONNECT = "08001";

  /// Idle too long in a transaction, or the like: nothing of it stays.
  private static final String SESSION_ENDED = "25P03";

  /// The state of a statement whose outcome nobody told.
  static final String LOST = "08006";

  private DataApiProblems() {}

  /// A statement that the warehouse refused or that was stopped.
  static TargetException ofStatement(DataApiAccess access, String sql, String error) {
    return ofStatement(access, sql, error, GuessedState.of(error), null);
  }

  static TargetException ofStatement(
      DataApiAccess access, String sql, String error, String state, @Nullable Throwable cause) {
    return new TargetException(
        "The warehouse stopped at "
            + StatementText.kind(sql)
            + ": "
            + (error.isBlank() ? "the Data API gave no reason" : StatementText.reason(error)),
        Location.NOWHERE,
        StatementText.todo(state, access.place()),
        state,
        cause);
  }

  /// A statement that never reached the warehouse, because the service would not take it.
  static StarloadException ofRefusal(DataApiAccess access, SdkException cause) {
    String tried = "Cannot reach " + access.place();
    if (!(cause instanceof AwsServiceException refusal)) {
      return CredentialProblem.isIt(cause)
          ? CredentialProblem.of(tried, Location.NOWHERE, cause)
          : new TargetException(
              tried + ": the Data API cannot be reached (" + rootText(cause) + ")",
              Location.NOWHERE,
              "Check the network and the region; in a private network, give a VPC endpoint's"
                  + " address as --api-endpoint",
              CANNOT_CONNECT,
              cause);
    }
    String code = refusal.awsErrorDetails() == null ? "" : refusal.awsErrorDetails().errorCode();
    String todo =
        switch (code) {
          case "AccessDeniedException" ->
              "Ask for redshift-data:ExecuteStatement, BatchExecuteStatement, DescribeStatement,"
                  + " GetStatementResult and CancelStatement, and for the login of this target, see"
                  + " the README";
          case "UnrecognizedClientException",
              "InvalidSignatureException",
              "ExpiredTokenException" ->
              "Sign in to AWS again, or choose another profile for this target";
          case "ResourceNotFoundException" -> "Check the cluster or workgroup, and the region";
          case "ActiveStatementsExceededException", "ActiveSessionsExceededException" ->
              "Too much runs at once on this warehouse; try again later";
          case "DatabaseConnectionException", "ValidationException" ->
              "Check database, user and secret of this target";
          default -> "Try again; starload target test says what is missing";
        };
    return new TargetException(
        tried + ": the Data API answered " + code + message(refusal),
        Location.NOWHERE,
        todo,
        CANNOT_CONNECT,
        cause);
  }

  /// A statement that the service would not take into a running session. With 4xx it did not run,
  /// and the session with its open transaction is at its end; with 5xx nobody knows.
  static TargetException ofRefusedSession(
      DataApiAccess access, String sql, AwsServiceException refusal) {
    return refusal.statusCode() >= 500
        ? lost(access, sql, refusal)
        : ofStatement(
            access,
            sql,
            "the Data API refused it in this session" + message(refusal),
            SESSION_ENDED,
            refusal);
  }

  /// Nobody knows what became of the statement.
  static TargetException lost(DataApiAccess access, String sql, SdkException cause) {
    return ofStatement(access, sql, "the Data API stopped answering", LOST, cause);
  }

  private static String message(AwsServiceException refusal) {
    String text = refusal.awsErrorDetails() == null ? "" : refusal.awsErrorDetails().errorMessage();
    return text == null || text.isBlank() ? "" : ": " + StatementText.reason(text);
  }

  private static String rootText(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String text = root.getMessage();
    return text == null || text.isBlank() ? root.getClass().getSimpleName() : text;
  }
}
