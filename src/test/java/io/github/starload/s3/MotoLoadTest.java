package io.github.starload.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.starload.aws.AwsAccess;
import io.github.starload.check.LoadReport;
import io.github.starload.load.ForwardingLake;
import io.github.starload.load.Lake;
import io.github.starload.load.LakeHook;
import io.github.starload.load.LakeObject;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.Loader;
import io.github.starload.load.Target;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.settings.LakeSettings;
import io.github.starload.settings.LakeSettings.ObjectEncryption;
import io.github.starload.settings.Secret;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.FileSource;
import io.github.starload.source.Source;
import io.github.starload.suggest.Suggester;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// A whole load whose lake is a second S3, with encryption by key and the bucket's owner stated.
/// The sandbox's COPY knows the sandbox's store alone, so that gets a copy of everything.
class MotoLoadTest {
  @TempDir private Path folder;

  @Test
  void theLoadPassesAndLeavesAllItsFilesEncrypted() throws Exception {
    assumeTrue(MotoServer.isInstalled(), "moto_server is not on the PATH");
    StarloadHome home = new StarloadHome(folder.resolve("home"));
    SharedPrograms.linkInto(home.sandbox().resolve("postgres"));
    try (MotoServer moto = MotoServer.start(folder);
        Target sandbox = new SandboxTargets(home, SandboxHolder.COMMAND).open("sandbox", _ -> {})) {
      S3Access access = access(moto, sandbox.lake().bucket());
      try (S3Lake lake = S3Lake.open(access);
          S3Client client = access.client()) {
        lake.createBucketIfMissing();

        LoadReport report = load(home, LakeHook.around(sandbox, store -> copied(lake, store)));

        assertThat(report.verdict()).isEqualTo(LoadReport.Outcome.PASSED);
        List<String> keys = lake.list("").stream().map(LakeObject::key).toList();
        assertThat(keys).containsAll(report.parts().stream().map(p -> p.key()).toList());
        assertThat(keys).filteredOn(key -> key.endsWith("/_SUCCESS")).hasSize(1);
        assertThat(keys).filteredOn(key -> key.endsWith("/report.json")).hasSize(1);
        List<String> manifests = keys.stream().filter(key -> key.endsWith(".manifest")).toList();
        assertThat(manifests).hasSameSizeAs(report.tables());
        String entries =
            manifests.stream()
                .map(key -> new String(lake.read(key), StandardCharsets.UTF_8))
                .reduce("", String::concat);
        assertThat(report.parts())
            .allSatisfy(part -> assertThat(entries).contains(lake.uri(part.key())));
        assertThat(keys)
            .allSatisfy(
                key ->
                    assertThat(
                            client
                                .headObject(b -> b.bucket(lake.bucket()).key(key))
                                .serverSideEncryptionAsString())
                        .isEqualTo("aws:kms"));
      }
    }
  }

  private static LoadReport load(StarloadHome home, Target target) {
    List<Source> sources = List.of(FileSource.of(Path.of("samples/launches.json")));
    Cancellation never = new Cancellation();
    var design = Suggester.suggest(Profiler.profile(sources, (_, _) -> {}, never));
    return new Loader(home.staging(), home.reports())
        .load(LoadPlan.append(design, sources).withSchema("moto"), target, _ -> {}, never);
  }

  /// A lake that also writes to another.
  private static Lake copied(Lake lake, Lake copy) {
    return new ForwardingLake() {
      @Override
      public Lake real() {
        return lake;
      }

      @Override
      public LakeObject put(String key, Path file, String sha256) {
        copy.put(key, file, sha256);
        return lake.put(key, file, sha256);
      }

      @Override
      public LakeObject putNew(String key, byte[] content) {
        copy.putNew(key, content);
        return lake.putNew(key, content);
      }
    };
  }

  private static S3Access access(MotoServer moto, String bucket) {
    return new S3Access(
        "us-east-1",
        new AwsAccess.Keys("AKTEST", new Secret("any")),
        new LakeSettings(
            bucket,
            "starload",
            Optional.of(moto.endpoint()),
            LakeSettings.Addressing.PATH,
            new ObjectEncryption.ByKms(Optional.of("alias/lake")),
            Optional.of(MotoLakeTest.OWNER)));
  }
}
