package io.github.starload.s3;

import io.github.starload.source.Buckets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Reads the buckets behind `s3://` through the AWS SDK.
public final class S3Buckets implements Buckets {
  private final Function<String, S3Access> access;

  /// @param access how to reach a bucket of this name
  public S3Buckets(Function<String, S3Access> access) {
    this.access = access;
  }

  @Override
  public Bucket open(String name) {
    return new Opened(access.apply(name));
  }

  private static final class Opened implements Bucket {
    private final S3Access access;
    private final S3Client client;
    private final S3Problems problems;

    Opened(S3Access access) {
      this.access = access;
      this.client = access.client();
      this.problems = new S3Problems(access);
    }

    @Override
    public List<String> keys(String prefix) {
      try {
        return client
            .listObjectsV2Paginator(b -> b.bucket(access.bucket()).prefix(prefix))
            .contents()
            .stream()
            .map(S3Object::key)
            .sorted()
            .toList();
      } catch (SdkException e) {
        throw problems.of("list", prefix, e);
      }
    }

    @Override
    public void download(String key, Path file) {
      try {
        client.getObject(b -> b.bucket(access.bucket()).key(key), file);
      } catch (SdkException e) {
        throw problems.of("read", key, e);
      }
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
