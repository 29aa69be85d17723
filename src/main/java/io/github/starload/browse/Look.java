package io.github.starload.browse;

import io.github.starload.problem.Cancellation;
import java.util.function.DoubleConsumer;

/// A walk over rows that tells how far it has come and can be stopped.
///
/// @param progress told now and then, 0 to 1
public record Look(DoubleConsumer progress, Cancellation cancel) {
  private static final int CHUNK = 4096;

  /// Takes rows that follow each other.
  @FunctionalInterface
  interface Chunk {
    void take(int from, int count);
  }

  /// Goes over rows.
  ///
  /// @param begin how far the work has come before
  /// @param end and afterwards
  void over(int rows, double begin, double end, Chunk chunk) {
    for (int from = 0; from < rows; from += CHUNK) {
      cancel.check("nothing was changed");
      chunk.take(from, Math.min(CHUNK, rows - from));
      progress.accept(begin + (end - begin) * from / rows);
    }
  }
}
