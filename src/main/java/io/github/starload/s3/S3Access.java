package io.github.starload.s3;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;

/// How to reach one bucket.
///
/// @param endpoint of a store that is not AWS, such as `http://127.0.0.1:40123`; empty for AWS.
///     With an endpoint the bucket is written in the path, because such stores rarely own a domain
/// @param region such as `eu-central-1`; a store that is not AWS ignores it
/// @param credentials what to sign requests with
/// @param bucket the bucket's name, without `s3://`
public record S3Access(
    Optional<URI> endpoint, String region, S3Credentials credentials, String bucket) {

  /// Signatures need a region even where none is configured; the store then names the bucket's own.
  private static final String FALLBACK_REGION = "us-east-1";

  /// A bucket reached as the AWS tools would reach it: region, credentials and `AWS_ENDPOINT_URL`
  /// of the environment and the AWS configuration.
  ///
  /// @param environment of this process
  public static S3Access usual(String bucket, Map<String, String> environment) {
    String endpoint =
        environment.getOrDefault(
            "AWS_ENDPOINT_URL_S3", environment.getOrDefault("AWS_ENDPOINT_URL", ""));
    return new S3Access(
        endpoint.isBlank() ? Optional.empty() : Optional.of(URI.create(endpoint)),
        usualRegion(),
        new S3Credentials.Chain(),
        bucket);
  }

  private static String usualRegion() {
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion().id();
    } catch (SdkClientException _) {
      return FALLBACK_REGION;
    }
  }

  /// A new client for this access; whoever asks closes it.
  ///
  /// The HTTP client is named because the SDK's default one signs some keys wrongly
  /// (`sandbox-facts.md` section 6.1). Retries are the SDK's standard.
  public S3Client client() {
    var builder =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(region))
            .credentialsProvider(credentials.provider())
            .crossRegionAccessEnabled(endpoint.isEmpty())
            .forcePathStyle(endpoint.isPresent());
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /// The store in words: its address, or AWS and the region.
  String store() {
    return endpoint.map(URI::toString).orElse("Amazon S3 in " + region);
  }
}
