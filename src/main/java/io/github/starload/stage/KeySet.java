package io.github.starload.stage;

import java.util.concurrent.atomic.AtomicLong;

/// Counts distinct 64-bit keys exactly, as long as memory that it shares with others suffices. Not
/// safe for use by several threads.
final class KeySet {
  private static final int MOST_SLOTS = 1 << 28;

  private final AtomicLong bytesLeft;
  private long[] slots = new long[64];
  private int size;
  private boolean hasZero;
  private boolean full;

  /// @param bytesLeft how much memory this and others may still take; any thread may
  KeySet(AtomicLong bytesLeft) {
    this.bytesLeft = bytesLeft;
  }

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
    if (size * 2 > slots.length) {
      grow();
    }
  }

  private void grow() {
    long added = (long) slots.length * Long.BYTES;
    if (slots.length == MOST_SLOTS || bytesLeft.addAndGet(-added) < 0) {
      full = true;
      // What was asked for last and all that was got before.
      bytesLeft.addAndGet(2 * added);
      slots = new long[0];
      return;
    }
    long[] larger = new long[slots.length * 2];
    for (long kept : slots) {
      if (kept != 0) {
        insert(larger, kept);
      }
    }
    slots = larger;
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
