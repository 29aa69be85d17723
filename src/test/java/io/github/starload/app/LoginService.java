package io.github.starload.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers the three calls by which AWS gives logins, in their documented form, with one user and
/// password; keeps what it was asked.
final class LoginService implements AutoCloseable {
  private final HttpServer server;
  private final String user;
  private final String password;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  LoginService(String user, String password) throws IOException {
    this.user = user;
    this.password = password;
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Access key, service and body of each request.
  List<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
    String[] credential =
        exchange
            .getRequestHeaders()
            .getFirst("Authorization")
            .replaceAll(".*Credential=([^,]+),.*", "$1")
            .split("/", -1);
    asked.add(credential[0] + " " + credential[3] + " " + body);
    switch (target) {
      case "RedshiftServerless.GetCredentials" ->
          send(exchange, 200, "{\"dbUser\":\"" + user + "\",\"dbPassword\":\"" + password + "\"}");
      case "secretsmanager.GetSecretValue" ->
          send(
              exchange,
              200,
              "{\"ARN\":\"a\",\"SecretString\":\"{\\\"username\\\":\\\""
                  + user
                  + "\\\",\\\"password\\\":\\\""
                  + password
                  + "\\\"}\"}");
      default -> {
        if (body.contains("ClusterIdentifier=missing")) {
          send(
              exchange,
              404,
              "<ErrorResponse><Error><Type>Sender</Type><Code>ClusterNotFound</Code>"
                  + "<Message>Cluster missing not found.</Message></Error></ErrorResponse>");
        } else {
          send(
              exchange,
              200,
              "<GetClusterCredentialsWithIAMResponse><GetClusterCredentialsWithIAMResult><DbUser>"
                  + user
                  + "</DbUser><DbPassword>"
                  + password
                  + "</DbPassword></GetClusterCredentialsWithIAMResult>"
                  + "</GetClusterCredentialsWithIAMResponse>");
        }
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
