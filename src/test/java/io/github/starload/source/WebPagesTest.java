package io.github.starload.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.starload.json.JsonPointer;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a real server on loopback.
class WebPagesTest {
  private static final HttpRules QUICK =
      new HttpRules(
          3,
          Duration.ofMillis(1),
          Duration.ofMillis(5),
          Duration.ofSeconds(20),
          Duration.ofMillis(300));

  @TempDir private Path spool;
  private HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private RequestHeaders headers = RequestHeaders.none();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    assertThat(spool).isEmptyDirectory();
  }

  @Test
  void aPageIsFetchedOnceForEveryPass() throws IOException {
    answer("/api/launches", 200, "[{\"a\":1},{\"a\":2}]");
    try (Sources sources = open(url("/api/launches?from=1&api_key=hush"), Paging.USUAL)) {
      Source source = sources.list().getFirst();
      assertThat(source.name()).isEqualTo("launches");
      assertThat(source.uri()).isEqualTo(url("/api/launches?from=1&api_key=…"));
      assertThat(FoundRecords.in(source).records).containsExactly("{\"a\":1}", "{\"a\":2}");
    }
    assertThat(requests).containsExactly("/api/launches?from=1&api_key=hush");
  }

  @Test
  void compressedPagesAreRecognised() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("[7]".getBytes(UTF_8));
    }
    handle("/x.json.gz", exchange -> send(exchange, 200, bytes.toByteArray()));
    assertThat(records(url("/x.json.gz"), Paging.USUAL)).containsExactly("7");
  }

  @Test
  void redirectsAreFollowedAndKeepTheNamedAddress() throws IOException {
    redirect("/old", "/newer");
    redirect("/newer", url("/new"));
    answer("/new", 200, "[1]");
    try (Sources sources = open(url("/old"), Paging.USUAL)) {
      assertThat(sources.list()).extracting(Source::uri).containsExactly(url("/old"));
    }
    assertThat(requests).containsExactly("/old", "/newer", "/new");
  }

  @Test
  void endlessRedirectsAreRefused() throws IOException {
    redirect("/loop", "/loop");
    assertThatThrownBy(() -> open(url("/loop"), Paging.USUAL))
        .hasMessage(
            "Cannot fetch "
                + url("/loop")
                + ": it redirects more than 10 times. Name the address that it should lead to.");
  }

  @Test
  void whatMayPassIsTriedAgain() throws IOException {
    List<Integer> statuses = new ArrayList<>(List.of(503, 429, 200));
    handle(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "0");
          send(exchange, statuses.removeFirst(), "[1]".getBytes(UTF_8));
        });
    assertThat(records(url("/busy"), Paging.USUAL)).containsExactly("1");
    assertThat(requests).hasSize(3);
  }

  @Test
  void aServerThatKeepsFailingIsToldAfterTheLastTry() throws IOException {
    answer("/broken", 500, "oops");
    assertThatThrownBy(() -> open(url("/broken"), Paging.USUAL))
        .hasMessage(
            "Cannot fetch "
                + url("/broken")
                + ": the server answered 500 (server error), 3 times. Try again later.")
        .extracting(e -> ((StarloadException) e).problem().kind())
        .isEqualTo(ProblemKind.ENVIRONMENT);
    assertThat(requests).hasSize(3);
  }

  @Test
  void aServerThatCannotBeReachedIsTold() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String address = "http://127.0.0.1:" + port + "/x";
    assertThatThrownBy(() -> open(address, Paging.USUAL))
        .hasMessage(
            "Cannot fetch "
                + address
                + ": it cannot be reached, 3 times. Check the address and the network, and try"
                + " again.");
  }

  @Test
  void anAnswerThatBreaksOffOrFallsSilentIsToldAfterTheLastTry() throws IOException {
    handle(
        "/cut",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("[1,".getBytes(UTF_8));
          exchange.getResponseBody().flush();
          throw new IOException("cut");
        });
    assertThatThrownBy(() -> open(url("/cut"), Paging.USUAL))
        .hasMessage(
            "Cannot fetch "
                + url("/cut")
                + ": its answer broke off, 3 times. Check the address and the network, and try"
                + " again.");
  }

  @Test
  void aRefusalIsToldWithWhatToDo() throws IOException {
    answer("/secret", 401, "no");
    assertThatThrownBy(() -> open(url("/secret"), Paging.USUAL))
        .hasMessage(
            "Cannot fetch "
                + url("/secret")
                + ": the server answered 401 (sign-in needed). Sign in by the environment variable"
                + " STARLOAD_HTTP_HEADERS, as Authorization: Bearer ….");
    assertThatThrownBy(() -> open(url("/none"), Paging.USUAL))
        .hasMessage(
            "Cannot fetch "
                + url("/none")
                + ": the server answered 404 (not found). Check the address.");
    assertThatThrownBy(() -> open("https://me:hush@example.org/x", Paging.USUAL))
        .hasMessage(
            "Cannot fetch from example.org: the address holds a user name or password. Leave it"
                + " out, and sign in by the environment variable STARLOAD_HTTP_HEADERS.");
  }

  @Test
  void headersGoToTheNamedHostAlone() throws IOException {
    headers = new RequestHeaders("Authorization: Bearer hush\n\nX-Team: stars\n");
    List<String> seen = new CopyOnWriteArrayList<>();
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/x",
        exchange -> {
          seen.add("other " + exchange.getRequestHeaders().getFirst("Authorization"));
          send(exchange, 200, "[1]".getBytes(UTF_8));
        });
    other.start();
    try {
      handle(
          "/x",
          exchange -> {
            seen.add("named " + exchange.getRequestHeaders().getFirst("Authorization"));
            seen.add("named " + exchange.getRequestHeaders().getFirst("X-Team"));
            exchange
                .getResponseHeaders()
                .set("Location", "http://127.0.0.1:" + other.getAddress().getPort() + "/x");
            send(exchange, 302, new byte[0]);
          });
      assertThat(records(url("/x"), Paging.USUAL)).containsExactly("1");
    } finally {
      other.stop(0);
    }
    assertThat(seen).containsExactly("named Bearer hush", "named stars", "other null");
    assertThat(headers.toString()).doesNotContain("hush");
  }

  @Test
  void linkHeadersLeadFromPageToPage() throws IOException {
    pages();
    try (Sources sources = open(url("/p1"), Paging.USUAL)) {
      assertThat(sources.list())
          .extracting(Source::name)
          .containsExactly("p1", "p1, page 2", "p1, page 3");
      assertThat(sources.list())
          .extracting(Source::uri)
          .containsExactly(url("/p1"), url("/p2"), url("/p3"));
      assertThat(sources.notices()).isEmpty();
    }
  }

  @Test
  void aPointerLeadsFromPageToPage() throws IOException {
    answer("/a", 200, "{\"results\":[{\"n\":1}],\"links\":{\"x\":0,\"next\":\"b?p=2\"}}");
    answer("/b", 200, "{\"links\":{\"next\":null},\"results\":[{\"n\":2}]}");
    Paging paging = new Paging(Optional.of(JsonPointer.of("/links/next")), OptionalInt.empty());
    assertThat(records(url("/a"), paging)).containsExactly("{\"n\":1}", "{\"n\":2}");
    assertThat(requests).containsExactly("/a", "/b?p=2");
  }

  @Test
  void fewerPagesAreReadWhenAPersonSaysSoAndThatIsTold() throws IOException {
    pages();
    try (Sources sources = open(url("/p1"), new Paging(Optional.empty(), OptionalInt.of(2)))) {
      assertThat(sources.list()).hasSize(2);
      assertThat(sources.notices())
          .containsExactly("Of " + url("/p1") + " 2 pages were read; more follow.");
    }
  }

  @Test
  void pagesThatLeadInACircleAreRefused() throws IOException {
    page("/c1", "/c2");
    page("/c2", "/c1");
    assertThatThrownBy(() -> open(url("/c1"), Paging.USUAL))
        .hasMessage(
            "Cannot fetch "
                + url("/c1")
                + ": its pages lead in a circle. Fetch less with --pages.");
  }

  @Test
  void linksOfManyFormsAreUnderstood() {
    assertThat(LinkHeader.next("<a>; rel=\"prev\", <b?x=1,2>; title=\"x, y\"; rel=\"last next\""))
        .contains("b?x=1,2");
    assertThat(LinkHeader.next("<a>;rel=next")).contains("a");
    assertThat(LinkHeader.next("<a>; rel=\"nextish\", <b>; rel=prev")).isEmpty();
    assertThat(LinkHeader.next("")).isEmpty();
  }

  private void pages() throws IOException {
    page("/p1", "/p2");
    page("/p2", "/p3");
    answer("/p3", 200, "[3]");
  }

  private void page(String path, String next) {
    handle(
        path,
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("Link", "<" + url("/p0") + ">; rel=\"prev\", <" + next + ">; rel=\"next\"");
          send(exchange, 200, "[1]".getBytes(UTF_8));
        });
  }

  private void redirect(String from, String to) {
    handle(
        from,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          send(exchange, 302, new byte[0]);
        });
  }

  private void answer(String path, int status, String body) {
    handle(path, exchange -> send(exchange, status, body.getBytes(UTF_8)));
  }

  private void handle(String path, com.sun.net.httpserver.HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          requests.add(exchange.getRequestURI().toString());
          handler.handle(exchange);
        });
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private List<String> records(String address, Paging paging) {
    try (Sources sources = open(address, paging)) {
      return sources.list().stream()
          .flatMap(source -> FoundRecords.in(source).records.stream())
          .toList();
    }
  }

  private Sources open(String address, Paging paging) {
    SourceOpeners openers =
        new SourceOpeners(
            spool,
            InputStream.nullInputStream(),
            QUICK,
            headers,
            name -> {
              throw new AssertionError("no bucket is asked for: " + name);
            });
    return Sources.of(List.of(address), Reading.USUAL, paging, openers, new Cancellation());
  }
}
