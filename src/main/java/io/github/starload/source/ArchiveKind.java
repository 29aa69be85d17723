package io.github.starload.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The archives that are read, recognised by their first bytes.
public enum ArchiveKind {
  /// Read from its directory at the end, so that every entry is reached at once.
  ZIP,
  /// Plain or compressed; reaching an entry reads over those before it.
  TAR;

  /// Where a tar header says that it is one.
  private static final int TAR_MARK = 257;

  private static final int HEAD_BYTES = TAR_MARK + 5;

  /// The kind of archive that a source is; empty for everything else, damaged data too, of which
  /// the reading will tell.
  static Optional<ArchiveKind> of(Source source) {
    try (InputStream stored = new BufferedInputStream(source.open())) {
      byte[] head = Decompression.head(stored, HEAD_BYTES);
      return isZip(head) ? Optional.of(ZIP) : ofText(Decompression.decoded(stored));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<ArchiveKind> ofText(InputStream plain) throws IOException {
    byte[] head = Decompression.head(plain, HEAD_BYTES);
    return isTar(head) ? Optional.of(TAR) : Optional.empty();
  }

  /// Whether data begins like a zip archive; an empty one begins with its end.
  static boolean isZip(byte[] head) {
    return Decompression.startsWith(head, 'P', 'K', 3, 4)
        || Decompression.startsWith(head, 'P', 'K', 5, 6);
  }

  static boolean isTar(byte[] head) {
    return head.length >= HEAD_BYTES
        && head[TAR_MARK] == 'u'
        && head[TAR_MARK + 1] == 's'
        && head[TAR_MARK + 2] == 't'
        && head[TAR_MARK + 3] == 'a'
        && head[TAR_MARK + 4] == 'r';
  }

  /// The entry's bytes; the caller closes the stream.
  InputStream open(Source archive, String entry) {
    return switch (this) {
      case ZIP -> ZipEntries.open(archive, entry);
      case TAR -> TarEntries.open(archive, entry);
    };
  }
}
