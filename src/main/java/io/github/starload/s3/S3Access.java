package io.github.starload.s3;

import io.github.starload.aws.AwsAccess;
import io.github.starload.settings.LakeSettings;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;

/// How to reach one bucket.
///
/// @param region such as `eu-central-1`; a store that is not AWS ignores it
/// @param credentials what to sign requests with
/// @param lake bucket, address and how objects are to be put
public record S3Access(String region, AwsAccess credentials, LakeSettings lake) {

  /// Signatures need a region even where none is configured; the store then names the bucket's own.
  private static final String FALLBACK_REGION = "us-east-1";

  /// A bucket of a store that is not AWS, named in the path because such stores rarely own a
  /// domain.
  public static S3Access ofStore(URI endpoint, AwsAccess credentials, String bucket) {
    return new S3Access(FALLBACK_REGION, credentials, LakeSettings.of(bucket).at(endpoint));
  }

  /// The bucket's name.
  public String bucket() {
    return lake.bucket();
  }

  /// A bucket reached as the AWS tools would reach it: region, credentials and `AWS_ENDPOINT_URL`
  /// of the environment and the AWS configuration.
  ///
  /// @param environment of this process
  public static S3Access usual(String bucket, Map<String, String> environment) {
    String endpoint =
        environment.getOrDefault(
            "AWS_ENDPOINT_URL_S3", environment.getOrDefault("AWS_ENDPOINT_URL", ""));
    LakeSettings lake = LakeSettings.of(bucket);
    return new S3Access(
        usualRegion(),
        new AwsAccess.Chain(),
        endpoint.isBlank() ? lake : lake.at(URI.create(endpoint)));
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
  /// (`sandbox-facts.md` section 6.1).
  public S3Client client() {
    return client(Persistence.USUAL);
  }

  /// The same with another patience.
  S3Client client(Persistence persistence) {
    var builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().socketTimeout(persistence.silence()))
            .overrideConfiguration(
                o -> {
                  persistence.apply(o);
                  o.addExecutionInterceptor(new LakeHeaders(lake));
                })
            .region(Region.of(region))
            .credentialsProvider(credentials.provider())
            .crossRegionAccessEnabled(lake.endpoint().isEmpty())
            .forcePathStyle(lake.addressing() == LakeSettings.Addressing.PATH);
    lake.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /// The store in words: its address, or AWS and the region.
  String store() {
    return lake.endpoint().map(URI::toString).orElse("Amazon S3 in " + region);
  }
}
