package io.github.starload.s3;

import io.github.starload.settings.Secret;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// With what the lake is opened. Printing one never shows a secret.
public sealed interface S3Credentials {

  /// The usual chain of the AWS SDK: environment, profile, container, instance.
  record Chain() implements S3Credentials {}

  /// A named profile of the person's AWS configuration.
  record Profile(String name) implements S3Credentials {}

  /// A fixed pair of keys, as the sandbox has.
  record Keys(String accessKey, Secret secretKey) implements S3Credentials {}

  /// What the SDK asks for keys.
  default AwsCredentialsProvider provider() {
    return switch (this) {
      case Chain() -> DefaultCredentialsProvider.builder().build();
      case Profile(String name) -> ProfileCredentialsProvider.create(name);
      case Keys(String accessKey, Secret secretKey) ->
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(accessKey, secretKey.value()));
    };
  }
}
