package io.github.starload.stage;

import io.github.starload.stage.part.PartReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks over all rows of a table's parts.
@FunctionalInterface
public interface PartRows {

  /// The file on this machine's disk that holds a part's bytes.
  Path file(Part part);

  /// What is to be done with a row.
  @FunctionalInterface
  interface Reader {
    /// Takes a row.
    ///
    /// @param line where the row begins in its part, see [PartReader#line]
    /// @param cells canonical text, null for NULL
    void row(Part part, long line, @Nullable String[] cells);
  }

  /// The parts as they were staged.
  static PartRows staged() {
    return Part::file;
  }

  /// Reads every row, part by part.
  default void read(Iterable<Part> parts, Reader reader) throws IOException {
    for (Part part : parts) {
      try (PartReader rows = part.form().read(file(part))) {
        Optional<@Nullable String[]> row = rows.next();
        while (row.isPresent()) {
          reader.row(part, rows.line(), row.get());
          row = rows.next();
        }
      }
    }
  }
}
