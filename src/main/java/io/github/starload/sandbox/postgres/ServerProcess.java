package io.github.starload.sandbox.postgres;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tinylog.Logger;

/// A running `postgres`.
///
/// It is started by a platform thread of its own that lives as long as the server does, because
/// Linux delivers the parent-death signal when the *thread* that started the child ends
/// (`sandbox-facts.md` section 5, Orphans). The same thread reads what the server prints.
record ServerProcess(Process process, int port, Platform platform) {

  /// Lowest memory seen to work, `sandbox-facts.md` section 5; the last lines keep values of a
  /// failed statement out of the log.
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "io_method=sync",
          "max_connections=40",
          "shared_buffers=48MB",
          "max_wal_senders=0",
          "wal_level=minimal",
          "jit=off",
          "max_logical_replication_workers=0",
          "max_wal_size=256MB",
          "logging_collector=off",
          "log_min_messages=log",
          "log_min_error_statement=panic");

  /// Starts the server on a free port and returns when it accepts connections.
  static ServerProcess start(Programs programs, RunAs runAs, Path data) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(programs.program("postgres").toString());
    command.add("-D");
    command.add(data.toString());
    command.add("-p");
    command.add(Integer.toString(port));
    for (String setting : SETTINGS) {
      command.add("-c");
      command.add(setting);
    }
    CompletableFuture<Process> ready = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("starload-postgres")
        .start(() -> live(runAs.wrap(command), ready));
    return new ServerProcess(await(ready), port, programs.platform());
  }

  void stop() {
    LeftBehind.stop(process.toHandle(), platform);
  }

  private static void live(List<String> command, CompletableFuture<Process> ready) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String last = "it ended without a word";
      try (BufferedReader output = process.inputReader()) {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
          Logger.debug("postgres: {}", line);
          if (line.contains("ready to accept connections")) {
            ready.complete(process);
          } else if (line.contains("FATAL")) {
            last = line;
          }
        }
      }
      ready.completeExceptionally(new IOException(last));
      process.waitFor();
    } catch (IOException e) {
      ready.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Process await(CompletableFuture<Process> ready) {
    try {
      return ready.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw StarloadException.environment(
          "Cannot start the sandbox's database: " + cause.getMessage(),
          Location.NOWHERE,
          "Look into the log file; without the sandbox's folder it starts empty",
          cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StarloadException.cancelled("the sandbox's database was not started");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
