package io.github.starload.normalise;

import java.util.Arrays;

/// Maps 64-bit keys to numbers from 0; open addressing, some 24 bytes a key.
final class LongIndex {
  /// No number.
  static final int NONE = -1;

  private long[] keys = new long[64];
  private int[] numbers = new int[64];
  private int size;

  LongIndex() {
    Arrays.fill(numbers, NONE);
  }

  int size() {
    return size;
  }

  /// The number of a key, or [#NONE].
  int get(long key) {
    return numbers[slot(keys, numbers, key)];
  }

  /// Gives a key a number.
  void put(long key, int number) {
    int slot = slot(keys, numbers, key);
    if (numbers[slot] == NONE) {
      size++;
    }
    keys[slot] = key;
    numbers[slot] = number;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  private void grow() {
    long[] moreKeys = new long[keys.length * 2];
    int[] moreNumbers = new int[keys.length * 2];
    Arrays.fill(moreNumbers, NONE);
    for (int i = 0; i < keys.length; i++) {
      if (numbers[i] != NONE) {
        int slot = slot(moreKeys, moreNumbers, keys[i]);
        moreKeys[slot] = keys[i];
        moreNumbers[slot] = numbers[i];
      }
    }
    keys = moreKeys;
    numbers = moreNumbers;
  }

  /// Where the key is, or the free slot where it belongs.
  private static int slot(long[] keys, int[] numbers, long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (numbers[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
