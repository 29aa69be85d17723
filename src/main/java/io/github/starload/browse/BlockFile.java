package io.github.starload.browse;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows in a file, in compressed blocks that can be read while more are added at the end.
///
/// One thread writes; any may read what is in whole blocks. In memory are the places of the blocks
/// and the few blocks that were read last.
final class BlockFile implements AutoCloseable {
  private static final int BLOCK_ROWS = 256;

  /// Blocks of long rows end earlier.
  private static final int BLOCK_BYTES = 1 << 18;

  private static final int FASTEST = 1;
  private static final int BLOCKS_KEPT = 8;

  private final DiskFile file;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private int openRows;

  /// By block: the number of its first row, its place, its size without compression; one more entry
  /// for the end.
  private int[] firstRows = new int[16];

  private long[] places = new long[16];
  private int[] sizes = new int[16];
  private int blocks;

  private final Map<Integer, byte[]> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
          return size() > BLOCKS_KEPT;
        }
      };

  /// A block that was read.
  static final class Block {
    private final int first;
    private final int end;
    private final byte[] bytes;

    private Block(int first, int end, byte[] bytes) {
      this.first = first;
      this.end = end;
      this.bytes = bytes;
    }

    /// The number of its first row.
    int first() {
      return first;
    }

    /// The number of the row after its last.
    int end() {
      return end;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /// @param file that is not there yet
  BlockFile(Path file) {
    this.file = new DiskFile(file);
  }

  /// Adds a row.
  void add(@Nullable String... cells) {
    for (String cell : cells) {
      RowBytes.write(cell, open);
    }
    openRows++;
    if (openRows == BLOCK_ROWS || open.size() >= BLOCK_BYTES) {
      flush();
    }
  }

  /// Lets the rows of the block that is not whole yet be read.
  void flush() {
    if (openRows == 0) {
      return;
    }
    byte[] plain = open.toByteArray();
    byte[] packed = Zstd.compress(plain, FASTEST);
    long place = places[blocks];
    file.write(ByteBuffer.wrap(packed), place);
    ended(plain.length, place + packed.length);
    open.reset();
    openRows = 0;
  }

  private synchronized void ended(int size, long end) {
    if (blocks + 1 == places.length) {
      firstRows = Arrays.copyOf(firstRows, 2 * places.length);
      sizes = Arrays.copyOf(sizes, 2 * places.length);
      places = Arrays.copyOf(places, 2 * places.length);
    }
    sizes[blocks] = size;
    firstRows[blocks + 1] = firstRows[blocks] + openRows;
    places[blocks + 1] = end;
    blocks++;
  }

  /// How many rows can be read.
  synchronized int rows() {
    return firstRows[blocks];
  }

  /// Bytes on disk.
  synchronized long bytes() {
    return places[blocks];
  }

  /// The block that holds a row.
  synchronized Block holding(int row) {
    int found = Arrays.binarySearch(firstRows, 0, blocks + 1, row);
    int block = found >= 0 ? found : -found - 2;
    byte[] bytes = kept.computeIfAbsent(block, this::read);
    return new Block(firstRows[block], firstRows[block + 1], bytes);
  }

  private byte[] read(int block) {
    byte[] packed = file.read(places[block], (int) (places[block + 1] - places[block]));
    return Zstd.decompress(packed, sizes[block]);
  }

  /// Removes the file.
  @Override
  public void close() {
    file.close();
  }
}
