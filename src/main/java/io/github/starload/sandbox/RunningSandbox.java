package io.github.starload.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Where a sandbox runs, as its holder wrote it down for others.
///
/// @param processId of the holder
/// @param processStart when the holder's process began, because ids are given out again
/// @param holder what kind of process holds it
/// @param s3Port on 127.0.0.1
/// @param warehousePort on 127.0.0.1
/// @param dataApiPort on 127.0.0.1
/// @param database the warehouse's database
record RunningSandbox(
    long processId,
    Instant processStart,
    SandboxHolder holder,
    int s3Port,
    int warehousePort,
    int dataApiPort,
    String database) {

  /// The system rounds start times, and a corrected clock moves them a little.
  private static final Duration START_TOLERANCE = Duration.ofSeconds(3);

  private static final int CONNECT_MILLIS = 1000;

  /// A sandbox held by this process.
  static RunningSandbox here(
      SandboxHolder holder, int s3Port, int warehousePort, int dataApiPort, String database) {
    ProcessHandle self = ProcessHandle.current();
    return new RunningSandbox(
        self.pid(),
        self.info().startInstant().orElse(Instant.EPOCH),
        holder,
        s3Port,
        warehousePort,
        dataApiPort,
        database);
  }

  /// The file in which the folder's sandbox is written down.
  static PrivateFile file(Path folder) {
    return new PrivateFile(folder.resolve("running"));
  }

  /// The sandbox of this folder that answers now; empty when none was written down, and when what
  /// was written down is stale: its process is gone, or its ports refuse.
  static Optional<RunningSandbox> find(Path folder) {
    return file(folder).read().flatMap(RunningSandbox::of).filter(RunningSandbox::answers);
  }

  /// Writes this sandbox down for others.
  void publish(Path folder) {
    file(folder)
        .write(
            Map.of(
                "process", Long.toString(processId),
                "started", Long.toString(processStart.toEpochMilli()),
                "holder", holder.name(),
                "s3.port", Integer.toString(s3Port),
                "warehouse.port", Integer.toString(warehousePort),
                "data-api.port", Integer.toString(dataApiPort),
                "database", database));
  }

  private static Optional<RunningSandbox> of(Map<String, String> entries) {
    try {
      return Optional.of(
          new RunningSandbox(
              Long.parseLong(entries.getOrDefault("process", "")),
              Instant.ofEpochMilli(Long.parseLong(entries.getOrDefault("started", ""))),
              SandboxHolder.valueOf(entries.getOrDefault("holder", "")),
              Integer.parseInt(entries.getOrDefault("s3.port", "")),
              Integer.parseInt(entries.getOrDefault("warehouse.port", "")),
              Integer.parseInt(entries.getOrDefault("data-api.port", "")),
              entries.getOrDefault("database", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The holder's process, if it still is the one that wrote this.
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(processId)
        .filter(ProcessHandle::isAlive)
        .filter(
            p ->
                p.info()
                    .startInstant()
                    .map(
                        s ->
                            Duration.between(s, processStart).abs().compareTo(START_TOLERANCE) <= 0)
                    .orElse(true));
  }

  private boolean answers() {
    return process().isPresent()
        && accepts(s3Port)
        && accepts(warehousePort)
        && accepts(dataApiPort);
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
          CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
