package io.github.starload.stage;

/// Counts distinct 64-bit keys exactly, up to a bound on memory.
final class KeySet {
  /// More keys than this are not kept: 4 million take 64 MB.
  private static final int MOST = 1 << 22;

  private long[] slots = new long[64];
  private int size;
  private boolean hasZero;
  private boolean full;

  void add(long key) {
    if (full) {
      return;
    }
    if (key == 0) {
      hasZero = true;
      return;
    }
    if (insert(slots, key)) {
      size++;
    }
    if (size > MOST) {
      full = true;
      slots = new long[0];
    } else if (size * 2 > slots.length) {
      long[] larger = new long[slots.length * 2];
      for (long kept : slots) {
        if (kept != 0) {
          insert(larger, kept);
        }
      }
      slots = larger;
    }
  }

  /// How many different keys were added, or -1 when there were too many to keep.
  long distinct() {
    return full ? -1 : size + (hasZero ? 1L : 0L);
  }

  private static boolean insert(long[] slots, long key) {
    int mask = slots.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (slots[slot] != 0) {
      if (slots[slot] == key) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = key;
    return true;
  }
}
