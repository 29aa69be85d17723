package io.github.starload.browse;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Numbers of rows in a file, four bytes each: written once from the beginning to the end, then
/// read anywhere.
public final class NumberFile implements RowNumbers {
  private static final int BUFFERED = 1 << 14;

  private final DiskFile file;
  private final ByteBuffer open = ByteBuffer.allocate(Integer.BYTES * BUFFERED);
  private long written;
  private int size;

  /// @param file that is not there yet
  NumberFile(Path file) {
    this.file = new DiskFile(file);
  }

  void add(int number) {
    if (!open.hasRemaining()) {
      flush();
    }
    open.putInt(number);
    size++;
  }

  /// Lets all numbers be read.
  void flush() {
    open.flip();
    int bytes = open.remaining();
    file.write(open, written);
    written += bytes;
    open.clear();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int[] read(int from, int count) {
    int[] numbers = new int[count];
    byte[] bytes = file.read((long) Integer.BYTES * from, Integer.BYTES * count);
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return numbers;
  }

  /// Removes the file.
  @Override
  public void close() {
    file.close();
  }
}
