package io.github.starload.load;

import io.github.starload.stage.PartFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A lake in which the parts of one table are changed on their way: after they were checked there,
/// and before the manifest that makes them loadable is written.
///
/// @param change from the CSV text that was staged to the one that COPY reads
public record TamperedLake(Lake real, String table, UnaryOperator<String> change)
    implements ForwardingLake {

  /// Takes the last row out of a part.
  public static String withoutLastRow(String csv) {
    return csv.substring(0, csv.lastIndexOf('\n', csv.length() - 2) + 1);
  }

  @Override
  public LakeObject putNew(String key, byte[] content) {
    if (key.endsWith("/" + table + ".manifest")) {
      real.list(key.substring(0, key.lastIndexOf('/') + 1)).forEach(this::tamper);
    }
    return real.putNew(key, content);
  }

  private void tamper(LakeObject part) {
    try {
      String csv =
          new String(
              new GZIPInputStream(new ByteArrayInputStream(real.read(part.key()))).readAllBytes(),
              StandardCharsets.UTF_8);
      Path file = Files.createTempFile("tampered", ".gz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(change.apply(csv).getBytes(StandardCharsets.UTF_8));
      }
      real.put(part.key(), file, PartFile.sha256(file));
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
