package io.github.starload.sandbox;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.s3.S3Credentials;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.tinylog.Logger;

/// The sandbox's object store: S3Proxy over a folder, on loopback, with signed requests only.
///
/// Buckets are folders, keys are files below them, so a person can look into them. What it lacks
/// (`sandbox-facts.md` section 6.1), Starload does not use.
public final class S3Server implements AutoCloseable {
  private final S3Proxy server;
  private final AtomicReference<Instant> lastUse;

  private S3Server(S3Proxy server, AtomicReference<Instant> lastUse) {
    this.server = server;
    this.lastUse = lastUse;
  }

  /// Starts the store on a free port.
  ///
  /// @param folder created if missing; holds one folder a bucket
  /// @param keys the only ones accepted
  /// @throws StarloadException if the folder cannot be used or the server does not start
  public static S3Server start(Path folder, S3Credentials.Keys keys) {
    String identity = keys.accessKey();
    String secret = keys.secretKey().value();
    try {
      Files.createDirectories(folder);
      BlobStore store = new FilesystemNio2BlobStore(folder.toString());
      S3Proxy server =
          S3Proxy.builder()
              .endpoint(URI.create("http://127.0.0.1:0"))
              .awsAuthentication(AuthenticationType.AWS_V4, identity, secret)
              .blobStore(store)
              .build();
      AccessGrant grant = new AccessGrant(secret, store);
      AtomicReference<Instant> lastUse = new AtomicReference<>(Instant.now());
      server.setBlobStoreLocator(
          (asked, bucket, key) -> {
            lastUse.set(Instant.now());
            return identity.equals(asked) ? grant : null;
          });
      server.start();
      return new S3Server(server, lastUse);
    } catch (Exception e) {
      throw StarloadException.environment(
          "Cannot start the sandbox's S3 store in " + folder + ": " + e.getMessage(),
          Location.NOWHERE,
          "Check that the folder can be written to and that the disk has room",
          e);
    }
  }

  /// Where clients reach it.
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /// The port on 127.0.0.1.
  public int port() {
    return server.getPort();
  }

  /// When the last request of a known identity or of a stranger came; the start, if none did.
  public Instant lastUse() {
    return lastUse.get();
  }

  /// Stops listening; objects stay.
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      Logger.warn(e, "The sandbox's S3 store did not stop in order");
    }
  }
}
