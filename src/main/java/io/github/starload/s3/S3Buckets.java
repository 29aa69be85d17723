package io.github.starload.s3;

import io.github.starload.problem.StarloadException;
import io.github.starload.source.Buckets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Reads the buckets behind `s3://` through the AWS SDK.
public final class S3Buckets implements Buckets {
  private static final int BUFFER_BYTES = 1 << 16;

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
    public void download(String key, Path file, Arriving arriving) {
      try {
        client.getObject(
            b -> b.bucket(access.bucket()).key(key),
            (answer, body) -> {
              keep(body, answer.contentLength(), file, arriving);
              return answer;
            });
      } catch (SdkException e) {
        if (e.getCause() instanceof StarloadException turnedAway) {
          throw turnedAway;
        }
        throw problems.of("read", key, e);
      }
    }

    /// A body that breaks off is asked for again by the SDK.
    private static void keep(InputStream body, long all, Path file, Arriving arriving) {
      byte[] buffer = new byte[BUFFER_BYTES];
      try (OutputStream out = Files.newOutputStream(file)) {
        long bytes = 0;
        for (int read = 0; read >= 0; read = body.read(buffer)) {
          out.write(buffer, 0, read);
          bytes += read;
          arriving.arrived(bytes, all);
        }
      } catch (IOException e) {
        throw RetryableException.create("its answer broke off: " + e.getMessage(), e);
      }
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
