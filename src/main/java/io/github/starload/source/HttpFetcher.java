package io.github.starload.source;

import io.github.starload.problem.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Fetches one web page into a file: follows redirects, waits and tries again where that may help.
///
/// Headers that sign in go to the host that a person named and to no other, wherever redirects
/// lead, and a redirect never leads from `https` to `http`.
final class HttpFetcher {
  private static final int MOST_REDIRECTS = 10;
  private static final int BUFFER_BYTES = 1 << 16;

  /// Soon enough for a person who has cancelled.
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private static final String STATE = "nothing was changed";

  private final HttpClient client;
  private final HttpRules rules;
  private final RequestHeaders headers;
  private final Cancellation cancel;
  private final Arrivals arrivals;

  HttpFetcher(HttpRules rules, RequestHeaders headers, Cancellation cancel, Arrivals arrivals) {
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(rules.answer())
            .build();
    this.rules = rules;
    this.headers = headers;
    this.cancel = cancel;
    this.arrivals = arrivals;
  }

  /// A page that was fetched.
  ///
  /// @param address where it was at last
  /// @param link its `Link` headers, joined by commas; empty if there are none
  record Page(URI address, String link) {}

  /// Fetches a page into a file, which is overwritten.
  ///
  /// @param trusted the address that the person named
  /// @throws io.github.starload.problem.StarloadException of kind INPUT if the server refuses, of
  ///     kind ENVIRONMENT if it cannot be reached or keeps failing
  Page fetch(URI address, URI trusted, Path file) {
    URI at = address;
    for (int redirect = 0; redirect <= MOST_REDIRECTS; redirect++) {
      HttpResponse<InputStream> answer = patiently(at, trusted, file);
      int status = answer.statusCode();
      if (status == 200) {
        return new Page(at, String.join(", ", answer.headers().allValues("link")));
      }
      at = redirected(at, answer);
    }
    throw HttpProblems.tooManyRedirects(address, MOST_REDIRECTS);
  }

  private HttpResponse<InputStream> patiently(URI at, URI trusted, Path file) {
    for (int attempt = 1; ; attempt++) {
      cancel.check(STATE);
      Duration pause = rules.pause(attempt);
      try {
        HttpResponse<InputStream> answer = once(at, trusted, file);
        if (!mayPass(answer.statusCode())) {
          return answer;
        }
        if (attempt == rules.tries()) {
          throw HttpProblems.keepsFailing(at, answer.statusCode(), attempt);
        }
        pause = asked(answer, pause);
      } catch (IOException e) {
        if (attempt == rules.tries()) {
          throw HttpProblems.unreachable(at, e, attempt);
        }
      }
      await(pause);
    }
  }

  /// What a server answers that is busy or broken for the moment.
  private static boolean mayPass(int status) {
    return status == 429 || status == 408 || status >= 500;
  }

  private HttpResponse<InputStream> once(URI at, URI trusted, Path file) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .timeout(rules.answer())
            .header("Accept", "application/json, */*;q=0.5")
            .header("User-Agent", "starload");
    if (sameOrigin(at, trusted)) {
      headers.forEach(request::setHeader);
    }
    try {
      HttpResponse<InputStream> answer = answer(request.build());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() == 200) {
          keep(body, answer.headers().firstValueAsLong("content-length"), at, file);
        }
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the fetching was interrupted", e);
    }
  }

  /// Waits for the beginning of the answer, but not for a person who has cancelled.
  private HttpResponse<InputStream> answer(HttpRequest request)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<InputStream>> sent =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    cancel.onRequest(() -> sent.cancel(true));
    try {
      return sent.get();
    } catch (CancellationException e) {
      cancel.check(STATE);
      throw new IOException("the request was given up", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException reason
          ? reason
          : new IOException("the request failed", e);
    }
  }

  /// Writes the body to the file; a server that falls silent is given up.
  private void keep(InputStream body, OptionalLong all, URI at, Path file)
      throws IOException, InterruptedException {
    String shown = PublicUri.of(at);
    byte[] buffer = new byte[BUFFER_BYTES];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file);
        ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();
        // Closed first, so that no read waits for what nobody wants any more.
        body) {
      for (int read = 0; read >= 0; ) {
        out.write(buffer, 0, read);
        bytes += read;
        arrivals.arrived(shown, bytes, all);
        read = patiently(reading.submit(() -> body.read(buffer)));
      }
    }
  }

  /// How much came next; looks up now and then, for a person who has cancelled.
  private int patiently(Future<Integer> next) throws IOException, InterruptedException {
    long began = System.nanoTime();
    while (true) {
      cancel.check(STATE);
      try {
        long waits = Math.min(BETWEEN_LOOKS.toMillis(), rules.silence().toMillis());
        return next.get(waits, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (System.nanoTime() - began >= rules.silence().toNanos()) {
          throw new IOException("it fell silent in the middle of its answer", e);
        }
      } catch (ExecutionException e) {
        throw new IOException("its answer broke off", e.getCause());
      }
    }
  }

  private URI redirected(URI at, HttpResponse<InputStream> answer) {
    int status = answer.statusCode();
    String location = answer.headers().firstValue("location").orElse("");
    boolean redirect = status == 301 || status == 302 || status == 303 || status == 307;
    if ((!redirect && status != 308) || location.isEmpty()) {
      throw HttpProblems.refused(at, status);
    }
    URI next = HttpProblems.address(at, location);
    if ("https".equals(at.getScheme()) && !"https".equals(next.getScheme())) {
      throw HttpProblems.leavesTls(at, next);
    }
    return next;
  }

  private Duration asked(HttpResponse<InputStream> answer, Duration usual) {
    String seconds = answer.headers().firstValue("retry-after").orElse("");
    if (!seconds.matches("[0-9]{1,9}")) {
      return usual;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
    return asked.compareTo(rules.longestPause()) > 0 ? rules.longestPause() : asked;
  }

  /// Waits, but not for a person who has cancelled.
  private void await(Duration pause) {
    CountDownLatch cancelled = new CountDownLatch(1);
    cancel.onRequest(cancelled::countDown);
    try {
      if (cancelled.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        cancel.check(STATE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean sameOrigin(URI one, URI other) {
    return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
        && String.valueOf(one.getAuthority()).equalsIgnoreCase(other.getAuthority());
  }
}
