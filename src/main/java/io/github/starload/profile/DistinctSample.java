package io.github.starload.profile;

import java.util.Arrays;

/// A bounded, order-independent sample of the distinct values of one path, with exact
/// multiplicities.
///
/// Keeps the [#CAPACITY] smallest 64-bit hashes (a bottom-k sketch): which values are kept depends
/// only on the set of values, and a kept value was counted from its first occurrence. Up to the
/// capacity the distinct count is exact; beyond, it is an estimate with a standard error of about
/// 1.1 %. Two samples tell which values two paths share. Takes at most 400 kB, and little while few
/// values were seen.
public final class DistinctSample {
  /// Kept distinct values; 1/sqrt(8192) is the standard error of the estimate.
  public static final int CAPACITY = 8192;

  private static final int HIGHEST_FILL = 2 * CAPACITY;

  private long[] hashes = new long[16];
  private int[] counts = new int[16];
  private int size;
  private boolean sawEvicted;

  /// Hashes at or above are not among the kept ones; unsigned order, 0 stands for "no bound yet".
  private long bound;

  /// Notes one occurrence of a value with this hash.
  public void add(long hash) {
    add(hash == 0 ? 1 : hash, 1);
  }

  private void add(long hash, int count) {
    if (bound != 0 && Long.compareUnsigned(hash, bound) >= 0) {
      sawEvicted = true;
      return;
    }
    int slot = slot(hash);
    if (hashes[slot] == hash) {
      counts[slot] = (int) Math.min(Integer.MAX_VALUE, (long) counts[slot] + count);
      return;
    }
    hashes[slot] = hash;
    counts[slot] = count;
    size++;
    if (size > HIGHEST_FILL) {
      trim();
    } else if (size * 2 > hashes.length) {
      resize(hashes.length * 2);
    }
  }

  /// Adds what another has seen.
  public void merge(DistinctSample other) {
    other.trim();
    trim();
    if (other.bound != 0 && (bound == 0 || Long.compareUnsigned(other.bound, bound) < 0)) {
      bound = other.bound;
      trimToBound();
    }
    sawEvicted |= other.sawEvicted;
    for (int i = 0; i < other.hashes.length; i++) {
      if (other.hashes[i] != 0) {
        add(other.hashes[i], other.counts[i]);
      }
    }
    trim();
  }

  /// Whether [#distinct] is exact.
  public boolean isExact() {
    trim();
    return !sawEvicted;
  }

  /// The number of distinct values, exact or estimated, see [#isExact].
  public long distinct() {
    trim();
    if (!sawEvicted) {
      return size;
    }
    double share = (bound >>> 1) / (double) Long.MAX_VALUE;
    return Math.round((size - 1) / share);
  }

  /// Whether some kept value occurred more than once.
  public boolean hasRepeats() {
    trim();
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0 && counts[i] > 1) {
        return true;
      }
    }
    return false;
  }

  /// How many of the values kept here are kept there too; looks only where both kept everything.
  public long shared(DistinctSample other) {
    trim();
    other.trim();
    long found = 0;
    for (long hash : hashes) {
      if (hash != 0 && other.hashes[other.slot(hash)] == hash) {
        found++;
      }
    }
    return found;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// Leaves exactly the smallest hashes, at most [#CAPACITY].
  private void trim() {
    if (size <= CAPACITY) {
      return;
    }
    long[] kept = Arrays.stream(hashes).filter(hash -> hash != 0).toArray();
    // Flipping the sign bit sorts unsigned.
    for (int i = 0; i < kept.length; i++) {
      kept[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(kept);
    bound = kept[CAPACITY] ^ Long.MIN_VALUE;
    sawEvicted = true;
    trimToBound();
  }

  private void trimToBound() {
    resize(hashes.length);
  }

  private void resize(int capacity) {
    long[] oldHashes = hashes;
    int[] oldCounts = counts;
    hashes = new long[capacity];
    counts = new int[capacity];
    size = 0;
    for (int i = 0; i < oldHashes.length; i++) {
      long hash = oldHashes[i];
      if (hash != 0 && (bound == 0 || Long.compareUnsigned(hash, bound) < 0)) {
        int slot = slot(hash);
        hashes[slot] = hash;
        counts[slot] = oldCounts[i];
        size++;
      } else if (hash != 0) {
        sawEvicted = true;
      }
    }
  }
}
