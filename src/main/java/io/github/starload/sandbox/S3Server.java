package io.github.starload.sandbox;

import io.github.starload.aws.AwsAccess;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.tinylog.Logger;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/// The sandbox's object store: S3Proxy over a folder, on loopback, with signed requests only.
///
/// Buckets are folders, keys are files below them, so a person can look into them. What it lacks
/// (`sandbox-facts.md` section 6.1), Starload does not use.
public final class S3Server implements AutoCloseable {
  private final S3Proxy server;
  private final BlobStore store;
  private final AtomicReference<Instant> lastUse;

  private S3Server(S3Proxy server, BlobStore store, AtomicReference<Instant> lastUse) {
    this.server = server;
    this.store = store;
    this.lastUse = lastUse;
  }

  /// Starts the store on a free port.
  ///
  /// @param folder created if missing; holds one folder a bucket
  /// @param keys the only ones accepted
  /// @throws StarloadException if the folder cannot be used or the server does not start
  public static S3Server start(Path folder, AwsAccess.Keys keys) {
    String identity = keys.accessKey();
    String secret = keys.secretKey().value();
    try {
      ownerOnly(Files.createDirectories(folder));
      BlobStore store = new FilesystemNio2BlobStore(folder.toString());
      S3Proxy server =
          S3Proxy.builder()
              .endpoint(URI.create("http://127.0.0.1:0"))
              .awsAuthentication(AuthenticationType.AWS_V4, identity, secret)
              .blobStore(store)
              .stopTimeout(0)
              .build();
      AccessGrant grant = new AccessGrant(secret, store);
      AtomicReference<Instant> lastUse = new AtomicReference<>(Instant.now());
      server.setBlobStoreLocator(
          (asked, bucket, key) -> {
            lastUse.set(Instant.now());
            return identity.equals(asked) ? grant : null;
          });
      server.start();
      return new S3Server(server, store, lastUse);
    } catch (Exception e) {
      throw StarloadException.environment(
          "Cannot start the sandbox's S3 store in " + folder + ": " + e.getMessage(),
          Location.NOWHERE,
          "Check that the folder can be written to and that the disk has room",
          e);
    }
  }

  /// The objects are a person's data; on Windows the folders of a person are closed to others
  /// anyway.
  private static void ownerOnly(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /// Makes the bucket if there is none, without the way through HTTP, whose client takes most of a
  /// second to load.
  void createBucketIfMissing(String bucket) {
    boolean there = store.list().buckets().stream().anyMatch(b -> bucket.equals(b.name()));
    if (!there) {
      store.createContainer(CreateBucketRequest.builder().bucket(bucket).build());
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
