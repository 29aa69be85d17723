package io.github.starload.stage.part;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives the rows of one part back.
public interface PartReader extends Closeable {

  /// The names of the columns, as they stand in the part.
  List<String> header();

  /// The next row's cells in canonical text, null for NULL; empty at the end.
  Optional<@Nullable String[]> next() throws IOException;

  /// Where the row read last begins, as COPY counts: CSV by the 1-based line of the file, where the
  /// header is line 1; Parquet by the 1-based row.
  long line();
}
