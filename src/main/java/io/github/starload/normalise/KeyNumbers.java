package io.github.starload.normalise;

import java.util.Arrays;

/// Numbers different 64-bit keys from 0 in the order in which they come; 13 to 23
/// bytes a key.
final class KeyNumbers {
  /// No number.
  static final int NONE = -1;

  private static final int FIRST_SLOTS = 64;

  private long[] keys = new long[FIRST_SLOTS / 2];
  private int size;

  /// Numbers, at most three of four slots taken.
  private int[] slots = emptySlots(FIRST_SLOTS);

  int size() {
    return size;
  }

  /// The key of a number.
  long key(int number) {
    return keys[number];
  }

  /// The number of a key, or [#NONE].
  int find(long key) {
    return slots[slot(key)];
  }

  /// Numbers a key that has no number yet, and answers the number.
  int add(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + size / 2);
    }
    if (4L * size >= 3L * slots.length) {
      grow();
    }
    keys[size] = key;
    slots[slot(key)] = size;
    return size++;
  }

  private void grow() {
    slots = emptySlots(2 * slots.length);
    for (int number = 0; number < size; number++) {
      slots[slot(keys[number])] = number;
    }
  }

  private static int[] emptySlots(int count) {
    int[] slots = new int[count];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /// Where the key's number is, or the free slot where it belongs.
  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slots[slot] != NONE && keys[slots[slot]] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
