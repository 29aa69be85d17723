package io.github.starload.stage.part;

import java.io.Closeable;
import java.io.IOException;

/// Takes the rows of one part; closing makes it whole.
public interface PartWriter extends Closeable {

  /// Takes some rows.
  ///
  /// @param rows made ready for the form of the part
  /// @param to the row after the last one to take
  void write(ReadyRows rows, int from, int to) throws IOException;
}
