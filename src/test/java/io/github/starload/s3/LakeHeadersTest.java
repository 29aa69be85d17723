package io.github.starload.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.starload.aws.AwsAccess;
import io.github.starload.settings.LakeSettings;
import io.github.starload.settings.LakeSettings.ObjectEncryption;
import io.github.starload.settings.Secret;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;

/// The headers on the wire, read by a server that refuses everything.
class LakeHeadersTest {
  @Test
  void ownerIsNamedInEveryRequestAndSigned() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          seen.add(
              headers.getFirst("x-amz-expected-bucket-owner")
                  + " "
                  + headers.getFirst("x-amz-server-side-encryption")
                  + " "
                  + headers.getFirst("Authorization").contains("x-amz-expected-bucket-owner"));
          exchange.sendResponseHeaders(400, -1);
          exchange.close();
        });
    server.start();
    LakeSettings lake =
        new LakeSettings(
            "lake",
            "p",
            Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())),
            LakeSettings.Addressing.PATH,
            new ObjectEncryption.ByKms(Optional.empty()),
            Optional.of("123456789012"));
    try (var client =
        new S3Access("us-east-1", new AwsAccess.Keys("K", new Secret("s")), lake).client()) {
      refused(() -> client.putObject(b -> b.bucket("lake").key("k"), RequestBody.empty()));
      refused(() -> client.createMultipartUpload(b -> b.bucket("lake").key("k")));
      refused(() -> client.listObjectsV2(b -> b.bucket("lake")));
    } finally {
      server.stop(0);
    }
    assertThat(seen)
        .containsExactly(
            "123456789012 aws:kms true", "123456789012 aws:kms true", "123456789012 null true");
  }

  private static void refused(Runnable call) {
    try {
      call.run();
    } catch (SdkException e) {
      return;
    }
    throw new AssertionError("not refused");
  }
}
