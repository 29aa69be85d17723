package io.github.starload.aws;

import io.github.starload.settings.AwsSettings;
import io.github.starload.settings.Secret;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// With what requests to AWS, or to a store that speaks its protocol, are signed. Printing one
/// never shows a secret.
public sealed interface AwsAccess {

  /// The usual chain of the AWS SDK: environment, profile, container, instance.
  record Chain() implements AwsAccess {}

  /// A named profile of the person's AWS configuration: keys, single sign-on, an assumed role.
  record Profile(String name) implements AwsAccess {}

  /// A fixed pair of keys, as the sandbox has.
  record Keys(String accessKey, Secret secretKey) implements AwsAccess {}

  /// As a saved target says.
  static AwsAccess of(AwsSettings settings) {
    return settings.profile().<AwsAccess>map(Profile::new).orElseGet(Chain::new);
  }

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
