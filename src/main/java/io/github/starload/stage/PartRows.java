package io.github.starload.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks over all rows of a table's parts.
@FunctionalInterface
public interface PartRows {

  /// Opens a part as it is stored, compressed.
  InputStream open(Part part) throws IOException;

  /// What is to be done with a row.
  @FunctionalInterface
  interface Reader {
    /// Takes a row.
    ///
    /// @param line on which the row begins in its part; the header is line 1
    /// @param cells canonical text, null for NULL
    void row(Part part, long line, @Nullable String[] cells);
  }

  /// The parts as they lie on this machine's disk.
  static PartRows onDisk() {
    return part -> Files.newInputStream(part.file());
  }

  /// Reads every row, part by part.
  default void read(Iterable<Part> parts, Compression compression, Reader reader)
      throws IOException {
    for (Part part : parts) {
      try (CsvRows rows = new CsvRows(open(part), compression)) {
        Optional<@Nullable String[]> row = rows.next();
        while (row.isPresent()) {
          reader.row(part, rows.line(), row.get());
          row = rows.next();
        }
      }
    }
  }
}
