package io.github.starload.sandbox.copy;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// How all objects of one COPY are packed; the key's ending is not looked at (`redshift-facts.md`
/// section 1.4).
enum Compression {
  NONE,
  GZIP,
  ZSTD;

  InputStream unpack(InputStream packed) throws IOException {
    return switch (this) {
      case NONE -> packed;
      case GZIP -> new GZIPInputStream(packed, 1 << 16);
      case ZSTD -> new ZstdInputStreamNoFinalizer(packed);
    };
  }
}
