package io.github.starload.sandbox.postgres;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A JVM to be killed: starts a server, prints its process id and port, waits for ever.
final class StarterMain {
  private StarterMain() {}

  public static void main(String[] args) throws InterruptedException {
    PrintStream out = System.out;
    PostgresServer server =
        PostgresServer.start(Path.of(args[0]), PostgresServerTest.PASSWORD, _ -> {});
    out.println(server.processId() + " " + server.port());
    new CountDownLatch(1).await();
  }
}
