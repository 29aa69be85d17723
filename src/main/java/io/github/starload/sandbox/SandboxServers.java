package io.github.starload.sandbox;

import io.github.starload.problem.StarloadException;
import io.github.starload.sandbox.dataapi.DataApiServer;
import io.github.starload.sandbox.postgres.PostgresServer;
import io.github.starload.sandbox.relay.Relay;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The four servers of a sandbox, running in and below this process.
final class SandboxServers implements AutoCloseable {
  private final S3Server s3;
  private final PostgresServer postgres;
  private final S3CopySource copySource;
  private final Relay relay;
  private final DataApiServer dataApi;

  private SandboxServers(
      S3Server s3,
      PostgresServer postgres,
      S3CopySource copySource,
      Relay relay,
      DataApiServer dataApi) {
    this.s3 = s3;
    this.postgres = postgres;
    this.copySource = copySource;
    this.relay = relay;
    this.dataApi = dataApi;
  }

  static Path postgresFolder(Path folder) {
    return folder.resolve("postgres");
  }

  /// Starts all: the store and its bucket beside the database, then the relay between them, and the
  /// Data API before it.
  static SandboxServers start(Path folder, SandboxSecrets secrets, Consumer<String> progress) {
    CompletableFuture<S3Server> store =
        CompletableFuture.supplyAsync(
            () -> startStore(folder, secrets), task -> Thread.ofPlatform().daemon().start(task));
    PostgresServer postgres;
    try {
      postgres = PostgresServer.start(postgresFolder(folder), secrets.postgresPassword(), progress);
    } catch (StarloadException e) {
      store.thenAccept(S3Server::close).exceptionally(ignored -> null).join();
      throw e;
    }
    S3Server s3;
    try {
      s3 = store.join();
    } catch (CompletionException e) {
      postgres.close();
      throw e.getCause() instanceof StarloadException known
          ? known
          : StarloadException.defect("The sandbox's S3 store did not start", e);
    }
    S3CopySource copySource = new S3CopySource(SandboxAccess.lake(s3.port(), secrets));
    try {
      Relay relay =
          Relay.start(
              postgres, secrets.postgresPassword(), secrets.user(), secrets.password(), copySource);
      DataApiServer dataApi =
          DataApiServer.start(
              secrets.s3(), SandboxAccess.warehouse(relay.port(), relay.database(), secrets));
      return new SandboxServers(s3, postgres, copySource, relay, dataApi);
    } catch (StarloadException e) {
      copySource.close();
      postgres.close();
      s3.close();
      throw e;
    }
  }

  private static S3Server startStore(Path folder, SandboxSecrets secrets) {
    S3Server s3 = S3Server.start(folder.resolve("s3"), secrets.s3());
    s3.createBucketIfMissing(SandboxAccess.BUCKET);
    return s3;
  }

  /// As others will find them.
  RunningSandbox running(SandboxHolder holder) {
    return RunningSandbox.here(holder, s3.port(), relay.port(), dataApi.port(), relay.database());
  }

  /// Sessions at the warehouse now, of this process and of others, but for those that the Data API
  /// only keeps.
  long openSessions() {
    return Math.max(0, relay.openSessions() - dataApi.idleSessions());
  }

  /// When a client last asked the store or the warehouse for something.
  Instant lastUse() {
    return Stream.of(s3.lastUse(), relay.lastUse(), dataApi.lastUse())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /// Stops all; the data stays. The warehouse's doors go first, so that no session meets a stopped
  /// database.
  @Override
  public void close() {
    dataApi.close();
    relay.close();
    copySource.close();
    postgres.close();
    s3.close();
  }
}
