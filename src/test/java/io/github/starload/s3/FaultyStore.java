package io.github.starload.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands before a real store and, when told to, behaves like a bad line or a busy store. Requests
/// pass unchanged, so that their signatures stay valid.
final class FaultyStore implements AutoCloseable {
  /// What happens to a request.
  enum Fault {
    NONE,
    /// Answered with 503 SlowDown, unseen by the store.
    BUSY,
    /// Answered with 409 ConditionalRequestConflict, unseen by the store.
    CONFLICT,
    /// The connection ends in the middle of the body, unseen by the store.
    CUT,
    /// No answer for four seconds, unseen by the store.
    SILENT,
    /// The store does it, but its answer never arrives.
    ANSWER_LOST
  }

  /// Decides by what is asked.
  interface Plan {
    /// The fault of one call.
    ///
    /// @param call method and target, such as `PUT /lake/k?partNumber=2`
    /// @param time how often this very call was made before
    Fault of(String call, int time);
  }

  private final int storePort;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger partsNow = new AtomicInteger();
  private final AtomicInteger mostParts = new AtomicInteger();
  private volatile Plan plan = (_, _) -> Fault.NONE;

  FaultyStore(URI store) throws IOException {
    this.storePort = store.getPort();
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void plan(Plan other) {
    calls.clear();
    mostParts.set(0);
    plan = other;
  }

  /// All calls since the plan was made.
  List<String> calls() {
    return calls;
  }

  /// Most parts that were on their way at the same time since the plan was made.
  int mostPartsAtOnce() {
    return mostParts.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String call =
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI().toString().replaceAll("uploadId=[^&]*", "uploadId");
    int time = (int) calls.stream().filter(call::equals).count();
    calls.add(call);
    boolean isPart = call.contains("partNumber");
    try (exchange) {
      if (isPart) {
        mostParts.accumulateAndGet(partsNow.incrementAndGet(), Math::max);
      }
      switch (plan.of(call, time)) {
        case NONE -> answer(exchange, forward(exchange));
        case BUSY -> refuse(exchange, 503, "SlowDown");
        case CONFLICT -> refuse(exchange, 409, "ConditionalRequestConflict");
        case CUT -> {
          byte[] _ = exchange.getRequestBody().readNBytes(1 << 16);
        }
        case SILENT -> {
          exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
          boolean _ = new CountDownLatch(1).await(4, TimeUnit.SECONDS);
        }
        case ANSWER_LOST -> forward(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (isPart) {
        partsNow.decrementAndGet();
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    byte[] body =
        ("<Error><Code>" + code + "</Code><Message>Later.</Message></Error>")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /// The store's whole answer; HTTP/1.0, so that it is not chunked and ends with the connection.
  private byte[] forward(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    StringBuilder head = new StringBuilder(exchange.getRequestMethod());
    head.append(' ').append(exchange.getRequestURI()).append(" HTTP/1.0\r\n");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!List.of("Expect", "Connection", "Transfer-encoding").contains(name)) {
                values.forEach(v -> head.append(name).append(": ").append(v).append("\r\n"));
              }
            });
    try (Socket store = new Socket(InetAddress.getLoopbackAddress(), storePort)) {
      OutputStream out = store.getOutputStream();
      out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try (InputStream in = store.getInputStream()) {
        in.transferTo(answer);
      }
      return answer.toByteArray();
    }
  }

  private static void answer(HttpExchange exchange, byte[] answer) throws IOException {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    String[] lines = text.substring(0, end).split("\r\n", -1);
    byte[] body = Arrays.copyOfRange(answer, end + 4, answer.length);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      String name = line.substring(0, line.indexOf(':'));
      if (head || !name.equalsIgnoreCase("Content-Length")) {
        exchange.getResponseHeaders().add(name, line.substring(line.indexOf(':') + 1).strip());
      }
    }
    exchange.sendResponseHeaders(
        Integer.parseInt(lines[0].split(" ", -1)[1]), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
