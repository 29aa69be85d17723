package io.github.starload.stage.part;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Takes the rows of one part; closing makes it whole.
public interface PartWriter extends Closeable {

  /// Takes a row.
  ///
  /// @param cells in canonical text, null for NULL, see [io.github.starload.normalise.CellText]
  void write(@Nullable String[] cells) throws IOException;
}
