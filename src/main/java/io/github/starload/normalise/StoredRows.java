package io.github.starload.normalise;

import io.github.starload.type.Utf8Text;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a dimension, by number, until all records are read; what memory does not hold lies
/// in a file, see [Spill].
///
/// A row has four bytes for how much room it has, then for each cell how often its value came (four
/// bytes), its length in UTF-8 plus one (four bytes, 0 for NULL), and its text.
final class StoredRows {
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
  private static final int ROOM_BYTES = 4;
  private static final int HEAD_BYTES = 8;
  private static final int FIRST_PAGE_BYTES = 1 << 12;
  private static final int PAGE_BYTES = 1 << 20;

  private final Spill spill;
  private final List<MemorySegment> pages = new ArrayList<>();
  private int used;

  /// The page and the place in it, by the number of the row.
  private long[] places = new long[16];

  private int size;

  StoredRows(Spill spill) {
    this.spill = spill;
  }

  /// Keeps a row under the next number.
  ///
  /// @param from the first cell to keep
  void add(@Nullable Utf8Text[] cells, int from, int[] counts) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size + size / 2);
    }
    int bytes = bytes(cells, from);
    places[size] = place(bytes);
    write(size++, bytes, cells, from, counts);
  }

  /// Keeps other cells for a row.
  void replace(int row, @Nullable Utf8Text[] cells, int from, int[] counts) {
    int bytes = bytes(cells, from);
    int room = page(row).get(INT, offset(row));
    if (bytes > room) {
      // A row that changes once changes again.
      room = bytes + bytes / 4;
      places[row] = place(room);
    }
    write(row, room, cells, from, counts);
  }

  private static int bytes(@Nullable Utf8Text[] cells, int from) {
    int bytes = 0;
    for (int i = from; i < cells.length; i++) {
      Utf8Text cell = cells[i];
      bytes = Math.addExact(bytes, HEAD_BYTES + (cell == null ? 0 : cell.length()));
    }
    return bytes;
  }

  private long place(int room) {
    int needed = ROOM_BYTES + room;
    if (pages.isEmpty() || needed > pages.getLast().byteSize() - used) {
      // Most dimensions are small.
      int usual = Math.min(PAGE_BYTES, FIRST_PAGE_BYTES << Math.min(pages.size(), 8));
      pages.add(spill.page(Math.max(needed, usual)));
      used = 0;
    }
    long place = (pages.size() - 1L) << Integer.SIZE | used;
    used += needed;
    return place;
  }

  private void write(int row, int room, @Nullable Utf8Text[] cells, int from, int[] counts) {
    MemorySegment page = page(row);
    long at = offset(row);
    page.set(INT, at, room);
    at += ROOM_BYTES;
    for (int i = from; i < cells.length; i++) {
      Utf8Text cell = cells[i];
      page.set(INT, at, counts[i]);
      page.set(INT, at + Integer.BYTES, cell == null ? 0 : cell.length() + 1);
      at += HEAD_BYTES;
      if (cell != null) {
        MemorySegment.copy(cell.bytes(), cell.begin(), page, BYTE, at, cell.length());
        at += cell.length();
      }
    }
  }

  private MemorySegment page(int row) {
    return pages.get((int) (places[row] >>> Integer.SIZE));
  }

  private long offset(int row) {
    return places[row] & 0xffff_ffffL;
  }

  /// Stands before the first cell of a row.
  Cursor cursor(int row) {
    return new Cursor(page(row), offset(row) + ROOM_BYTES);
  }

  /// Reads the cells of a row one after the other.
  static final class Cursor {
    private final MemorySegment page;
    private long at;
    private long next;

    private Cursor(MemorySegment page, long begin) {
      this.page = page;
      this.next = begin;
    }

    void next() {
      at = next;
      next = at + HEAD_BYTES + Math.max(0, page.get(INT, at + Integer.BYTES) - 1);
    }

    boolean isNull() {
      return page.get(INT, at + Integer.BYTES) == 0;
    }

    boolean is(Utf8Text text) {
      return !isNull()
          && MemorySegment.mismatch(
                  page,
                  at + HEAD_BYTES,
                  next,
                  MemorySegment.ofArray(text.bytes()),
                  text.begin(),
                  text.end())
              < 0;
    }

    int count() {
      return page.get(INT, at);
    }

    void countOneMore() {
      page.set(INT, at, count() + 1);
    }

    @Nullable Utf8Text text() {
      if (isNull()) {
        return null;
      }
      byte[] text = new byte[(int) (next - at - HEAD_BYTES)];
      MemorySegment.copy(page, BYTE, at + HEAD_BYTES, text, 0, text.length);
      return Utf8Text.of(text, 0, text.length);
    }
  }
}
