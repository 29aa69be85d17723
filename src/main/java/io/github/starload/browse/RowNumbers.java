package io.github.starload.browse;

/// Which rows of a table are shown, and in which order; safe for use by any thread.
public sealed interface RowNumbers extends AutoCloseable permits RowNumbers.All, NumberFile {
  /// How many.
  int size();

  /// The numbers of rows that are shown one after the other; blocks.
  ///
  /// @param from the first position, `from + count` at most [#size]
  int[] read(int from, int count);

  /// Lets go of what they are kept in.
  @Override
  void close();

  /// All rows as they are stored.
  record All(int size) implements RowNumbers {
    @Override
    public int[] read(int from, int count) {
      int[] numbers = new int[count];
      for (int i = 0; i < count; i++) {
        numbers[i] = from + i;
      }
      return numbers;
    }

    /// They are kept in nothing.
    @Override
    public void close() {}
  }
}
