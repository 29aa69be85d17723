package io.github.starload.sandbox.dataapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.starload.aws.AwsAccess;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.redshift.JdbcAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// Answers the Data API's JSON protocol on 127.0.0.1, to requests signed with the sandbox's keys.
///
/// Statements run one at a time in a session; a session without keep-alive ends with its statement.
/// Calls that Starload does not make are refused.
public final class DataApiServer implements AutoCloseable {
  /// The one workgroup there is.
  public static final String WORKGROUP = ApiCalls.WORKGROUP;

  private static final String TARGET = "RedshiftData.";
  private static final int MOST_BODY_BYTES = 1 << 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService clock;
  private final RequestSignature signature;
  private final ApiCalls calls;
  private volatile Instant lastUse = Instant.now();

  private DataApiServer(HttpServer server, AwsAccess.Keys keys, JdbcAccess warehouse) {
    this.server = server;
    this.signature = new RequestSignature(keys);
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("sandbox-data-api-clock").unstarted(task));
    this.calls = new ApiCalls(warehouse, clock);
  }

  /// Starts it on a free port.
  ///
  /// @param keys the only ones accepted
  /// @param warehouse where statements run
  public static DataApiServer start(AwsAccess.Keys keys, JdbcAccess warehouse) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
      DataApiServer started = new DataApiServer(http, keys, warehouse);
      http.setExecutor(started.threads);
      http.createContext("/", started::handle);
      http.start();
      return started;
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot start the sandbox's Data API: " + e.getMessage(),
          Location.NOWHERE,
          "Start the sandbox again",
          e);
    }
  }

  /// The port on 127.0.0.1.
  public int port() {
    return server.getAddress().getPort();
  }

  /// When the last request came; the start, if none did.
  public Instant lastUse() {
    return lastUse;
  }

  /// Sessions at the warehouse that merely wait for their end.
  public long idleSessions() {
    return calls.idleSessions();
  }

  /// Stops listening and ends all sessions.
  @Override
  public void close() {
    server.stop(0);
    clock.shutdownNow();
    calls.close();
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    lastUse = Instant.now();
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY_BYTES);
      try {
        signature.check(exchange.getRequestHeaders(), body);
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        if (!target.startsWith(TARGET)) {
          throw ApiError.invalid("The sandbox's Data API has no service " + target);
        }
        answer(exchange, 200, calls.call(target.substring(TARGET.length()), ApiRequest.of(body)));
      } catch (ApiError e) {
        Logger.debug("The Data API refused a request: {}", e.text());
        answer(exchange, 400, Map.of("__type", e.type(), "message", e.text()));
      }
    }
  }

  private static void answer(
      HttpExchange exchange, int status, Map<String, @Nullable Object> answer) throws IOException {
    byte[] body = JsonWriter.compact(answer).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
