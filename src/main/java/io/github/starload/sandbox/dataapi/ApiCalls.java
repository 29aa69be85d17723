package io.github.starload.sandbox.dataapi;

import io.github.starload.redshift.JdbcAccess;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The calls of the service that Starload makes; safe for use by several threads.
final class ApiCalls {
  static final String WORKGROUP = "sandbox";

  private static final int MOST_STATEMENT_BYTES = 100 * 1024;
  private static final int MOST_BATCH = 40;
  private static final int MOST_KEEP_ALIVE_SECONDS = 86_400;

  private final JdbcAccess warehouse;
  private final ScheduledExecutorService clock;
  private final Map<String, ApiSession> sessions = new ConcurrentHashMap<>();
  private final Map<String, ApiStatement> statements = new ConcurrentHashMap<>();
  private final Map<String, Map<String, @Nullable Object>> answersByToken =
      new ConcurrentHashMap<>();

  ApiCalls(JdbcAccess warehouse, ScheduledExecutorService clock) {
    this.warehouse = warehouse;
    this.clock = clock;
  }

  /// @throws ApiError if the call is not known or is refused
  Map<String, @Nullable Object> call(String operation, ApiRequest request) throws ApiError {
    return switch (operation) {
      case "ExecuteStatement" -> execute(request, List.of(request.needed("Sql")));
      case "BatchExecuteStatement" -> execute(request, batch(request));
      case "DescribeStatement" -> statement(request).description();
      case "ListStatements" -> list(request);
      case "GetStatementResult" ->
          statement(request).page(request.text("NextToken").map(Integer::valueOf).orElse(0));
      case "CancelStatement" -> {
        statement(request).cancel();
        yield Map.of("Status", true);
      }
      default -> throw ApiError.invalid("The sandbox's Data API has no call " + operation);
    };
  }

  /// Sessions at the warehouse that merely wait for their end.
  long idleSessions() {
    return sessions.values().stream().filter(ApiSession::isIdle).count();
  }

  void close() {
    sessions.values().forEach(ApiSession::close);
  }

  /// The statements of a batch; only those that commit by themselves are known here.
  private static List<String> batch(ApiRequest request) throws ApiError {
    List<String> statements = request.texts("Sqls");
    if (statements.isEmpty() || statements.size() > MOST_BATCH) {
      throw ApiError.invalid("Sqls must hold 1 to 40 statements");
    }
    if (!request.needed("ExecutionMode").equals("AUTO_COMMIT")) {
      throw ApiError.invalid("The sandbox's Data API runs batches as AUTO_COMMIT only");
    }
    return statements;
  }

  private synchronized Map<String, @Nullable Object> execute(
      ApiRequest request, List<String> statementTexts) throws ApiError {
    Optional<String> token = request.text("ClientToken");
    if (token.isPresent() && answersByToken.containsKey(token.get())) {
      return answersByToken.get(token.get());
    }
    for (String sql : statementTexts) {
      if (sql.getBytes(StandardCharsets.UTF_8).length > MOST_STATEMENT_BYTES) {
        throw ApiError.invalid("Sql statement exceeds the limit of 100 KB");
      }
    }
    ApiSession session = session(request);
    session.take();
    String name = request.text("StatementName").orElse("");
    ApiStatement statement = new ApiStatement(statementTexts, session.id(), name);
    statements.put(statement.id(), statement);
    Thread.ofVirtual().name("sandbox-data-api").start(() -> run(session, statement));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("Id", statement.id());
    answer.put("SessionId", session.id());
    answer.put("CreatedAt", System.currentTimeMillis() / 1000.0);
    token.ifPresent(given -> answersByToken.put(given, answer));
    return answer;
  }

  /// Those whose names begin as asked, in one page.
  private Map<String, @Nullable Object> list(ApiRequest request) {
    String beginning = request.text("StatementName").orElse("");
    return Map.of(
        "Statements",
        statements.values().stream()
            .filter(statement -> statement.name().startsWith(beginning))
            .map(ApiStatement::description)
            .toList());
  }

  private void run(ApiSession session, ApiStatement statement) {
    session.run(statement);
    long millis = session.keepAlive().toMillis();
    if (!clock.isShutdown()) {
      var ignored = clock.schedule(() -> expire(session), millis, TimeUnit.MILLISECONDS);
    }
  }

  private void expire(ApiSession session) {
    if (session.isExpired() && sessions.remove(session.id()) != null) {
      session.close();
    }
  }

  private ApiSession session(ApiRequest request) throws ApiError {
    Optional<String> known = request.text("SessionId");
    if (known.isPresent()) {
      ApiSession session = sessions.get(known.get());
      if (session == null) {
        throw ApiError.missing("Session " + known.get() + " does not exist or has ended");
      }
      return session;
    }
    String workgroup = request.text("WorkgroupName").orElse("");
    if (!workgroup.equals(WORKGROUP)) {
      throw ApiError.missing("Redshift endpoint doesn't exist in this region: " + workgroup);
    }
    if (!request.needed("Database").equals(warehouse.database())) {
      throw ApiError.invalid("Database " + request.needed("Database") + " does not exist");
    }
    int seconds = request.number("SessionKeepAliveSeconds").orElse(0);
    if (seconds > MOST_KEEP_ALIVE_SECONDS) {
      throw ApiError.invalid("SessionKeepAliveSeconds must be at most 86400");
    }
    try {
      ApiSession session = new ApiSession(warehouse.connect(), Duration.ofSeconds(seconds));
      sessions.put(session.id(), session);
      return session;
    } catch (SQLException e) {
      throw ApiError.invalid("Cannot connect to the sandbox's warehouse: " + e.getMessage());
    }
  }

  private ApiStatement statement(ApiRequest request) throws ApiError {
    ApiStatement statement = statements.get(request.needed("Id"));
    if (statement == null) {
      throw ApiError.missing("Query does not exist.");
    }
    return statement;
  }
}
