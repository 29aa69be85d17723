package io.github.starload.sandbox;

import io.github.starload.s3.S3Buckets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.Buckets;
import java.nio.file.Path;
import java.util.List;

/// Reads the sandbox's own bucket, for which the sandbox runs as long as it is read, and every
/// other bucket some other way.
///
/// @param home whose sandbox it is
/// @param holder what this process is, if it comes to hold the sandbox
/// @param others all buckets but the sandbox's
public record SandboxBuckets(StarloadHome home, SandboxHolder holder, Buckets others)
    implements Buckets {

  @Override
  public Bucket open(String name) {
    if (!name.equals(SandboxAccess.BUCKET)) {
      return others.open(name);
    }
    Sandbox sandbox = Sandbox.open(home, holder, _ -> {});
    return new OfSandbox(sandbox, new S3Buckets(_ -> sandbox.access().lake()).open(name));
  }

  /// Takes the sandbox with it when it is closed.
  private record OfSandbox(Sandbox sandbox, Bucket bucket) implements Bucket {
    @Override
    public List<String> keys(String prefix) {
      return bucket.keys(prefix);
    }

    @Override
    public void download(String key, Path file, Arriving arriving) {
      bucket.download(key, file, arriving);
    }

    @Override
    public void close() {
      bucket.close();
      sandbox.close();
    }
  }
}
