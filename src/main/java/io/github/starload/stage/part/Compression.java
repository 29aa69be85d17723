package io.github.starload.stage.part;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// How CSV parts are packed. COPY does not look at the ending, it wants the keyword
/// (`redshift-facts.md` section 1.4).
public enum Compression {
  /// One member a part.
  GZIP(".csv.gz", "GZIP"),
  /// One frame a part.
  ZSTD(".csv.zst", "ZSTD"),
  NONE(".csv", "");

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int ZSTD_LEVEL = 3;

  private final String ending;
  private final String keyword;

  Compression(String ending, String keyword) {
    this.ending = ending;
    this.keyword = keyword;
  }

  /// The file ending, such as `.csv.gz`.
  public String ending() {
    return ending;
  }

  /// The keyword for COPY; empty for none.
  public String keyword() {
    return keyword;
  }

  /// Loads what packs, which takes a while the first time; any thread may, as early as it likes.
  public void warmUp() {
    try (OutputStream out = compressed(OutputStream.nullOutputStream())) {
      out.write(0);
    } catch (IOException e) {
      throw StarloadException.defect("Packing nothing failed", e);
    }
  }

  OutputStream compressed(OutputStream out) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPOutputStream(out, BUFFER_BYTES);
      case ZSTD -> new ZstdOutputStream(out, ZSTD_LEVEL);
      case NONE -> out;
    };
  }

  InputStream plain(InputStream in) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPInputStream(in, BUFFER_BYTES);
      case ZSTD -> new ZstdInputStream(in);
      case NONE -> in;
    };
  }
}
