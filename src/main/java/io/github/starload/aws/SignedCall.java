package io.github.starload.aws;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.AwsSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/// One signed request to a service whose client would weigh more than all it does for us: the
/// modules for Redshift, Redshift Serverless and Secrets Manager are 7 MB for three calls.
///
/// @param service its endpoint prefix, which is its signing name too, such as `redshift`
/// @param aws who asks, and in which region
/// @param access with what the request is signed
/// @param endpoint of the service if it is not the region's usual one
public record SignedCall(
    String service, AwsSettings aws, AwsAccess access, Optional<URI> endpoint) {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int TRIES = 3;

  /// Posts the body and answers the service's text.
  ///
  /// @param what is asked for, to follow "Cannot", such as `get a login for cluster c`
  /// @throws StarloadException of kind ENVIRONMENT if there are no credentials, or the service
  ///     cannot be reached or refuses; its sentence holds nothing of the answer but code and
  ///     message
  public String post(String what, Map<String, String> headers, String body) {
    SdkHttpFullRequest.Builder request =
        SdkHttpFullRequest.builder()
            .uri(address())
            .method(SdkHttpMethod.POST)
            .contentStreamProvider(() -> stream(body));
    headers.forEach(request::putHeader);
    SignedRequest signed = signed(what, request.build(), body);
    try (SdkHttpClient client =
        UrlConnectionHttpClient.builder().connectionTimeout(LIMIT).socketTimeout(LIMIT).build()) {
      Answer answer = send(client, signed, body);
      for (int tries = 1; answer.status() >= 500 && tries < TRIES; tries++) {
        answer = send(client, signed, body);
      }
      if (answer.status() != 200) {
        throw ServiceRefusal.of(what, service, answer.status(), answer.text());
      }
      return answer.text();
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot " + what + ": " + address() + " cannot be reached (" + e + ")",
          Location.NOWHERE,
          "Check the network and the region; in a private network, give a VPC endpoint's address"
              + " as --api-endpoint",
          e);
    }
  }

  private record Answer(int status, String text) {}

  private SignedRequest signed(String what, SdkHttpFullRequest request, String body) {
    try {
      return AwsV4HttpSigner.create()
          .sign(
              r ->
                  r.identity(access.provider().resolveCredentials())
                      .request(request)
                      .payload(() -> stream(body))
                      .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                      .putProperty(AwsV4HttpSigner.REGION_NAME, aws.region()));
    } catch (SdkException e) {
      throw CredentialProblem.of("Cannot " + what, Location.NOWHERE, e);
    }
  }

  private static Answer send(SdkHttpClient client, SignedRequest signed, String body)
      throws IOException {
    HttpExecuteResponse response =
        client
            .prepareRequest(
                HttpExecuteRequest.builder()
                    .request(signed.request())
                    .contentStreamProvider(() -> stream(body))
                    .build())
            .call();
    try (InputStream in =
        response.responseBody().<InputStream>map(b -> b).orElseGet(InputStream::nullInputStream)) {
      return new Answer(
          response.httpResponse().statusCode(),
          new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private URI address() {
    return endpoint.orElseGet(
        () ->
            URI.create(
                "https://" + ServiceMetadata.of(service).endpointFor(Region.of(aws.region()))));
  }

  private static InputStream stream(String body) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }
}
