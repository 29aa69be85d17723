package io.github.starload.webhook;

import io.github.starload.load.LoadNotice;
import io.github.starload.load.Messenger;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import io.github.starload.settings.WebhookSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// A webhook: messages go to its address as JSON by POST. The address of a chat's
/// webhook is its password, so it is read from the environment, goes into no sentence, and neither
/// redirects nor unencrypted ways are followed with it.
public final class Webhook implements Messenger {
  /// Long enough for a chat, short enough for a command that waits for it.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int SUCCESS = 2;
  private static final int HUNDREDS = 100;

  private final WebhookSettings settings;
  private final Secret address;

  /// @param address as the variable of the settings has it; empty if it is not set
  public Webhook(WebhookSettings settings, Secret address) {
    this.settings = settings;
    this.address = address;
  }

  @Override
  public String name() {
    return "the webhook in " + settings.variable();
  }

  @Override
  public boolean wants(LoadNotice notice) {
    return switch (settings.occasion()) {
      case ALL -> true;
      case FAILURE -> !notice.isGood();
    };
  }

  @Override
  public void send(LoadNotice notice) {
    HttpRequest request =
        HttpRequest.newBuilder(uri())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "starload")
            .POST(HttpRequest.BodyPublishers.ofString(NoticeJson.write(notice)))
            .build();
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build()) {
      int status = answer(client, request);
      if (status / HUNDREDS != SUCCESS) {
        throw failed("it answered with status " + status);
      }
    } catch (HttpTimeoutException _) {
      throw failed("it did not answer within " + PATIENCE.toSeconds() + " seconds");
    } catch (IOException e) {
      // What the exception says may hold the address; what it is does not.
      throw failed("it cannot be reached (" + e.getClass().getSimpleName() + ")");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw failed("the program was asked to stop");
    }
  }

  /// A connection that breaks is made once more: better told twice than not at all.
  private static int answer(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (HttpTimeoutException e) {
      throw e;
    } catch (IOException _) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private URI uri() {
    if (address.value().isBlank()) {
      throw failed("that variable is not set");
    }
    return read().orElseThrow(() -> failed("that variable holds no https:// address"));
  }

  private Optional<URI> read() {
    try {
      URI uri = new URI(address.value().strip());
      String host = String.valueOf(uri.getHost());
      boolean open = "http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(host);
      boolean safe = "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
      return open || safe ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private StarloadException failed(String why) {
    return StarloadException.environment(
        "Nobody was told: " + name() + " took no message, as " + why,
        Location.NOWHERE,
        "Set the variable to the webhook's address, and try it: starload target test",
        null);
  }
}
