package io.github.starload.webhook;

import com.sun.net.httpserver.HttpServer;
import io.github.starload.json.JsonFields;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A webhook on loopback that keeps what it is sent, with an address that nobody may see.
public final class Listener implements AutoCloseable {
  /// The part of the address that is as good as a password.
  public static final String SECRET = "T0SECRET-B0SECRET";

  private static final int DONE = 200;

  private final HttpServer server;
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private volatile int status = DONE;

  public Listener() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.getResponseHeaders().add("Location", address());
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/services/" + SECRET;
  }

  /// Answers so from now on.
  public void answer(int with) {
    status = with;
  }

  /// What arrived, in order.
  public List<JsonFields> messages() {
    return bodies.stream().map(body -> JsonFields.parse("message", body)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
