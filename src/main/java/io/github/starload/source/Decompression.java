package io.github.starload.source;

import com.github.luben.zstd.ZstdInputStream;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// Recognises compressed data by its first bytes, whatever the file is called.
///
/// Data of several members or frames, one after the other, is read to its end. Everything streams:
/// what unpacks to a thousandfold takes time, not memory.
final class Decompression {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int ARCHIVE_HEAD_BYTES = 512;

  private Decompression() {}

  /// The plain text behind the stored bytes.
  ///
  /// @throws StarloadException of kind INPUT if they are an archive, whose entries would be sources
  ///     of their own
  static InputStream plain(String source, InputStream stored) throws IOException {
    InputStream plain = decoded(new BufferedInputStream(stored, BUFFER_BYTES));
    byte[] head = head(plain, ARCHIVE_HEAD_BYTES);
    if (ArchiveKind.isZip(head) || ArchiveKind.isTar(head)) {
      throw StarloadException.input(
          "Cannot read the JSON: this is an archive, whose files are sources of their own",
          Location.InSource.whole(source),
          "Unpack it, and name the files");
    }
    return plain;
  }

  /// The stored bytes without their compression; supports mark and reset.
  ///
  /// @param stored supports mark and reset
  static InputStream decoded(InputStream stored) throws IOException {
    return switch (word(head(stored, 4))) {
      case "gzip" -> decoded(stored, in -> gzip(in));
      case "zstd" -> decoded(stored, ZstdInputStream::new);
      case "bzip2" -> decoded(stored, in -> new BZip2CompressorInputStream(in, true));
      default -> stored;
    };
  }

  /// The compression that data begins like, in a word; empty for none.
  static String word(byte[] head) {
    if (startsWith(head, 0x1f, 0x8b)) {
      return "gzip";
    }
    if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) {
      return "zstd";
    }
    return startsWith(head, 'B', 'Z', 'h') ? "bzip2" : "";
  }

  private static InputStream gzip(InputStream stored) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(stored)
        .setBufferSize(BUFFER_BYTES)
        .setDecompressConcatenated(true)
        .get();
  }

  private static InputStream decoded(InputStream stored, DecodedStream.Decoder decoder)
      throws IOException {
    return new BufferedInputStream(DecodedStream.of(stored, decoder), BUFFER_BYTES);
  }

  /// The next bytes, which are read again afterwards; fewer at the end.
  static byte[] head(InputStream in, int bytes) throws IOException {
    in.mark(bytes);
    byte[] head = in.readNBytes(bytes);
    in.reset();
    return head;
  }

  static boolean startsWith(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
