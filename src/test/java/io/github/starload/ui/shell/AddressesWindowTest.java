package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.sources.SourceLine;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Addresses as a person adds them: a web server on this machine, and the bucket of the sandbox.
class AddressesWindowTest {
  private static final Path LAUNCHES = Path.of("samples", "launches.json");

  @TempDir Path folder;
  private HttpServer server;
  private final CountDownLatch goOn = new CountDownLatch(1);

  @BeforeEach
  void serve() throws IOException {
    byte[] launches = Files.readAllBytes(LAUNCHES);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/launches.json",
        exchange -> {
          exchange.sendResponseHeaders(200, launches.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(launches);
          }
        });
    server.createContext(
        "/halting.json",
        exchange -> {
          exchange.sendResponseHeaders(200, launches.length);
          exchange.getResponseBody().write(launches, 0, 20_480);
          exchange.getResponseBody().flush();
          await(goOn);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    goOn.countDown();
    server.stop(0);
  }

  @Test
  void addressesAreFetchedWithProgressCancelledAndExplained() throws IOException {
    StarloadHome home = new StarloadHome(folder.resolve("home"));
    Path bucket = home.sandbox().resolve("s3").resolve("starload-sandbox").resolve("drop");
    Files.createDirectories(bucket);
    Files.copy(LAUNCHES, bucket.resolve("moons.json"));
    try (OpenWindow window = new OpenWindow(home, new SandboxTargets(home, SandboxHolder.WINDOW))) {
      ListView<SourceLine> list = window.find("source-list");
      add(window, url("/halting.json"));
      window.await(
          "how far it has come",
          () ->
              summary(window)
                  .equals("Fetching " + url("/halting.json") + ": 20.0 KiB of 45.6 KiB."));
      window.pictures("sources-fetching");
      window.robot.type(KeyCode.ESCAPE);
      window.await("it is given up", () -> window.standing("sources").equals("pick data"));
      assertThat(list.getItems()).isEmpty();

      add(window, url("/gone.json"));
      window.await("it is refused", () -> failed(list));
      assertThat(list.getItems().getFirst().problem().get())
          .startsWith("Cannot fetch " + url("/gone.json") + ": ")
          .contains("404");
      window.press("remove-all");

      add(window, url("/launches.json"));
      window.await("the star", () -> window.standing("design").equals("17 tables"));
      assertThat(list.getItems().getFirst().name()).isEqualTo("launches.json");
      window.press("remove-all");

      add(window, "s3://starload-sandbox/drop/");
      window.await("the star", () -> window.standing("design").equals("17 tables"));
      assertThat(list.getItems().getFirst().name()).isEqualTo("drop/moons.json");
      assertThat(list.getItems().getFirst().whereabouts())
          .isEqualTo("s3://starload-sandbox/drop/moons.json");
      window.press("remove-all");

      add(window, "s3://starload-sandbox/nowhere.json");
      window.await("it is refused", () -> failed(list));
      assertThat(list.getItems().getFirst().problem().get())
          .isEqualTo(
              "Cannot read s3://starload-sandbox/nowhere.json: there is no such object, and none"
                  + " below it. Check the key, or name an object.");
    }
  }

  private static void add(OpenWindow window, String address) {
    window.press("open-link");
    TextField link = window.find("link");
    window.onFxThread(
        () -> {
          link.setText(address);
          return true;
        });
    window.press("add-link");
  }

  private static boolean failed(ListView<SourceLine> list) {
    return list.getItems().stream().anyMatch(line -> line.state().get() == SourceLine.State.FAILED);
  }

  private static String summary(OpenWindow window) {
    return window.robot.lookup("#sources-screen .screen-sentence").<Label>query().getText();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
