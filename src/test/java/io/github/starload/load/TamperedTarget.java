package io.github.starload.load;

import io.github.starload.stage.PartFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A target on whose way the parts of one table are changed: after they were checked in the lake,
/// and before the manifest that makes them loadable is written.
///
/// @param change from the CSV text that was staged to the one that COPY reads
public record TamperedTarget(Target real, String table, UnaryOperator<String> change)
    implements Target {

  /// Takes the last row out of a part.
  public static String withoutLastRow(String csv) {
    return csv.substring(0, csv.lastIndexOf('\n', csv.length() - 2) + 1);
  }

  @Override
  public String name() {
    return real.name();
  }

  @Override
  public Lake lake() {
    return new TamperedLake(real.lake());
  }

  @Override
  public CopyRole copyRole() {
    return real.copyRole();
  }

  @Override
  public TargetSession connect() {
    return real.connect();
  }

  @Override
  public void close() {
    real.close();
  }

  private final class TamperedLake implements Lake {
    private final Lake lake;

    TamperedLake(Lake lake) {
      this.lake = lake;
    }

    @Override
    public String bucket() {
      return lake.bucket();
    }

    @Override
    public LakeObject put(String key, Path file, String sha256) {
      return lake.put(key, file, sha256);
    }

    @Override
    public LakeObject putNew(String key, byte[] content) {
      if (key.endsWith("/" + table + ".manifest")) {
        lake.list(key.substring(0, key.lastIndexOf('/') + 1)).forEach(this::tamper);
      }
      return lake.putNew(key, content);
    }

    @Override
    public Optional<LakeObject> find(String key) {
      return lake.find(key);
    }

    @Override
    public byte[] read(String key) {
      return lake.read(key);
    }

    @Override
    public List<LakeObject> list(String prefix) {
      return lake.list(prefix);
    }

    @Override
    public void delete(List<String> keys) {
      lake.delete(keys);
    }

    private void tamper(LakeObject part) {
      try {
        byte[] stored = lake.read(part.key());
        String csv =
            new String(
                new GZIPInputStream(new ByteArrayInputStream(stored)).readAllBytes(),
                StandardCharsets.UTF_8);
        Path file = Files.createTempFile("tampered", ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
          out.write(change.apply(csv).getBytes(StandardCharsets.UTF_8));
        }
        lake.put(part.key(), file, PartFile.sha256(file));
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
