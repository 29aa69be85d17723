package io.github.starload.build.offender.load;

import software.amazon.awssdk.services.s3.S3Client;

/// Planted: the engine talks to S3 past its port.
public interface KnowsAws {
  S3Client target();
}
