package io.github.starload.sandbox;

import io.github.starload.sandbox.relay.CopySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Lets the relay's COPY read the sandbox's S3 store, as any client does.
///
/// @param client whoever made it closes it
record S3CopySource(S3Client client) implements CopySource {

  @Override
  public InputStream open(String bucket, String key) throws IOException {
    try {
      return client.getObject(b -> b.bucket(bucket).key(key));
    } catch (SdkException e) {
      throw new IOException("s3://" + bucket + "/" + key + ": " + e.getMessage(), e);
    }
  }

  @Override
  public List<String> list(String bucket, String prefix) throws IOException {
    try {
      return client.listObjectsV2Paginator(b -> b.bucket(bucket).prefix(prefix)).contents().stream()
          .map(S3Object::key)
          .sorted()
          .toList();
    } catch (SdkException e) {
      throw new IOException("s3://" + bucket + "/" + prefix + ": " + e.getMessage(), e);
    }
  }
}
