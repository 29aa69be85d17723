package io.github.starload.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.aws.AwsAccess;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.sandbox.S3Server;
import io.github.starload.settings.Secret;
import io.github.starload.source.Paging;
import io.github.starload.source.Reading;
import io.github.starload.source.RequestHeaders;
import io.github.starload.source.Source;
import io.github.starload.source.SourceOpeners;
import io.github.starload.source.Sources;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3BucketsTest {
  private static final AwsAccess.Keys KEYS =
      new AwsAccess.Keys("AKTEST", new Secret("not-a-real-secret"));

  @TempDir private static Path store;
  @TempDir private Path spool;
  private static S3Server server;

  @BeforeAll
  static void start() {
    server = S3Server.start(store, KEYS);
    try (S3Lake lake = S3Lake.open(access("data"))) {
      lake.createBucketIfMissing();
      for (String key :
          List.of("in/2024/a.json", "in/2024/b.ndjson", "in/2024/notes.md", "in/2024.json")) {
        lake.putNew(key, ("[\"" + key + "\"]").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void anObjectIsReadByItsKey() {
    try (Sources sources = open("s3://data/in/2024/notes.md")) {
      Source source = sources.list().getFirst();
      assertThat(source.uri()).isEqualTo("s3://data/in/2024/notes.md");
      assertThat(source.name()).isEqualTo("notes.md");
      assertThat(source.received()).hasContent("[\"in/2024/notes.md\"]");
    }
    assertThat(spool).isEmptyDirectory();
  }

  @Test
  void aPrefixGivesTheJsonBelowIt() {
    for (String prefix : List.of("s3://data/in/2024", "s3://data/in/2024/")) {
      try (Sources sources = open(prefix)) {
        assertThat(sources.list())
            .extracting(Source::uri)
            .containsExactly("s3://data/in/2024/a.json", "s3://data/in/2024/b.ndjson");
        assertThat(sources.notices())
            .containsExactly(
                "Passed over in "
                    + prefix
                    + ", as the name does not end like JSON: in/2024/notes.md (1 file).");
      }
    }
    try (Sources sources = open("s3://data")) {
      assertThat(sources.list()).hasSize(3);
    }
  }

  @Test
  void whatIsNotThereIsTold() {
    assertThatThrownBy(() -> open("s3://data/none"))
        .hasMessage(
            "Cannot read s3://data/none: there is no such object, and none below it. Check the key,"
                + " or name an object.");
    assertThatThrownBy(() -> open("s3://nowhere/x"))
        .isInstanceOf(StarloadException.class)
        .hasMessageContaining("there is no bucket nowhere");
    assertThatThrownBy(() -> open("s3:///x"))
        .hasMessage("Cannot read s3:///x: it names no bucket. Write it as s3://bucket/key.");
  }

  @Test
  void theEnvironmentNamesTheStore() {
    S3Access access = S3Access.usual("data", Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1"));
    assertThat(access.lake().endpoint()).contains(URI.create("http://127.0.0.1:1"));
    assertThat(S3Access.usual("data", Map.of()).lake().endpoint()).isEmpty();
    assertThat(access.credentials()).isEqualTo(new AwsAccess.Chain());
  }

  private static S3Access access(String bucket) {
    return S3Access.ofStore(URI.create("http://127.0.0.1:" + server.port()), KEYS, bucket);
  }

  private Sources open(String word) {
    SourceOpeners openers =
        new SourceOpeners(
            spool,
            InputStream.nullInputStream(),
            RequestHeaders.none(),
            new S3Buckets(S3BucketsTest::access));
    return Sources.of(List.of(word), Reading.USUAL, Paging.USUAL, openers, new Cancellation());
  }
}
