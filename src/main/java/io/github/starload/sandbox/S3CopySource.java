package io.github.starload.sandbox;

import io.github.starload.s3.S3Access;
import io.github.starload.sandbox.copy.CopySource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Lets the relay's COPY read the sandbox's S3 store, as any client does.
///
/// Safe for use by several threads. The client is made at the first COPY, because it takes most of
/// a second to load.
final class S3CopySource implements CopySource, AutoCloseable {
  private final S3Access access;
  private @Nullable S3Client client;

  S3CopySource(S3Access access) {
    this.access = access;
  }

  @Override
  public InputStream open(String bucket, String key) throws IOException {
    try {
      return client().getObject(b -> b.bucket(bucket).key(key));
    } catch (NoSuchKeyException | NoSuchBucketException e) {
      throw missing(bucket, key, e);
    } catch (SdkException e) {
      throw new IOException("s3://" + bucket + "/" + key + ": " + e.getMessage(), e);
    }
  }

  @Override
  public byte[] read(String bucket, String key, long from, int length) throws IOException {
    String range = "bytes=" + from + "-" + (from + length - 1);
    try {
      return client().getObjectAsBytes(b -> b.bucket(bucket).key(key).range(range)).asByteArray();
    } catch (NoSuchKeyException | NoSuchBucketException e) {
      throw missing(bucket, key, e);
    } catch (SdkException e) {
      throw new IOException("s3://" + bucket + "/" + key + ": " + e.getMessage(), e);
    }
  }

  private static FileNotFoundException missing(String bucket, String key, SdkException cause) {
    FileNotFoundException missing =
        new FileNotFoundException("there is no object s3://" + bucket + "/" + key);
    missing.initCause(cause);
    return missing;
  }

  @Override
  public List<String> list(String bucket, String prefix) throws IOException {
    try {
      return client()
          .listObjectsV2Paginator(b -> b.bucket(bucket).prefix(prefix))
          .contents()
          .stream()
          .map(S3Object::key)
          .sorted()
          .toList();
    } catch (SdkException e) {
      throw new IOException("s3://" + bucket + "/" + prefix + ": " + e.getMessage(), e);
    }
  }

  private synchronized S3Client client() {
    S3Client made = client;
    if (made == null) {
      made = access.client();
      client = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
