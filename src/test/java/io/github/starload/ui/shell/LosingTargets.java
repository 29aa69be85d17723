package io.github.starload.ui.shell;

import io.github.starload.load.CopyRole;
import io.github.starload.load.Lake;
import io.github.starload.load.LakeObject;
import io.github.starload.load.Target;
import io.github.starload.load.TargetSession;
import io.github.starload.load.Targets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Targets on whose way one row of one table is lost: its part is replaced after it was checked in
/// the lake, just before its manifest is written.
record LosingTargets(Targets real, String table) implements Targets {
  @Override
  public List<String> names() {
    return real.names();
  }

  @Override
  public Target open(String name, Consumer<String> progress) {
    return new LosingTarget(real.open(name, progress), table);
  }

  private record LosingTarget(Target real, String table) implements Target {
    @Override
    public String name() {
      return real.name();
    }

    @Override
    public Lake lake() {
      return new LosingLake(real.lake(), table);
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
  }

  private record LosingLake(Lake real, String table) implements Lake {
    @Override
    public String bucket() {
      return real.bucket();
    }

    @Override
    public LakeObject put(String key, Path file, String sha256) {
      return real.put(key, file, sha256);
    }

    @Override
    public LakeObject putNew(String key, byte[] content) {
      if (key.contains("/" + table + "/") && key.endsWith("manifest")) {
        real.list(key.substring(0, key.lastIndexOf('/') + 1)).forEach(this::loseLastRow);
      }
      return real.putNew(key, content);
    }

    @Override
    public Optional<LakeObject> find(String key) {
      return real.find(key);
    }

    @Override
    public byte[] read(String key) {
      return real.read(key);
    }

    @Override
    public List<LakeObject> list(String prefix) {
      return real.list(prefix);
    }

    @Override
    public void delete(List<String> keys) {
      real.delete(keys);
    }

    private void loseLastRow(LakeObject part) {
      try {
        byte[] stored = real.read(part.key());
        String rows =
            new String(
                new GZIPInputStream(new ByteArrayInputStream(stored)).readAllBytes(),
                StandardCharsets.UTF_8);
        String fewer = rows.substring(0, rows.lastIndexOf('\n', rows.length() - 2) + 1);
        Path file = Files.createTempFile("losing", ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
          out.write(fewer.getBytes(StandardCharsets.UTF_8));
        }
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        real.put(part.key(), file, HexFormat.of().formatHex(sha256));
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
