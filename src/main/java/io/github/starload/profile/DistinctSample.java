package io.github.starload.profile;

import java.util.Arrays;

/// A bounded, order-independent sample of the distinct values of one path, with exact
/// multiplicities.
///
/// Keeps the smallest 64-bit hashes up to a capacity (a bottom-k sketch): which values are kept
/// depends only on the set of values, and a kept value was counted from its first occurrence. Up to
/// the capacity the distinct count is exact; beyond, it is an estimate. Two samples tell which
/// values two paths share. The capacity is [#CAPACITY], less among the members of objects with very
/// many names, and less where the samples of very many paths share a [Room].
public final class DistinctSample implements Room.Sample {
  /// Distinct values that are kept where there is room; 1/sqrt(8192), 1.1 %, is the standard error
  /// of the estimate.
  public static final int CAPACITY = 8192;

  /// Fewer are not kept for the sake of other paths: 1/sqrt(16), 25 %, still tells few from many.
  private static final int LEAST = 16;

  private static final int FIRST_SLOTS = 4;

  private final Room room;
  private int whole = CAPACITY;
  private long[] hashes = new long[FIRST_SLOTS];
  private int[] counts = new int[FIRST_SLOTS];
  private int size;
  private boolean sawEvicted;
  private boolean gone;

  /// Hashes at or above are not among the kept ones; unsigned order, 0 stands for "no bound yet".
  private long bound;

  /// A sample with a room of its own.
  public DistinctSample() {
    this(new Room());
  }

  DistinctSample(Room room) {
    this.room = room;
    room.enter(this);
  }

  /// Keeps no more than so many hashes from now on; only ever fewer.
  void within(int capacity) {
    whole = capacity;
  }

  /// Gives its part of the room back; it is not asked any more.
  void leave() {
    gone = true;
    room.hold(-size);
  }

  @Override
  public boolean isGone() {
    return gone;
  }

  @Override
  public void cut() {
    trim();
  }

  private int capacity() {
    return room.capacity(whole, LEAST);
  }

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
    if (size > 2 * capacity()) {
      trim();
    } else if (size * 2 > hashes.length) {
      resize(hashes.length * 2);
    }
    room.hold(1);
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
    // The room may cut the other meanwhile, which leaves these arrays as they are.
    long[] theirHashes = other.hashes;
    int[] theirCounts = other.counts;
    for (int i = 0; i < theirHashes.length; i++) {
      if (theirHashes[i] != 0) {
        add(theirHashes[i], theirCounts[i]);
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

  /// The share of the distinct values that is kept, more than 0 and at most 1.
  public double keptShare() {
    return isExact() ? 1 : size / (double) Math.max(1, distinct());
  }

  /// Leaves exactly the smallest hashes, at most as many as the capacity.
  private void trim() {
    int capacity = capacity();
    if (size <= capacity) {
      return;
    }
    long[] kept = Arrays.stream(hashes).filter(hash -> hash != 0).toArray();
    // Flipping the sign bit sorts unsigned.
    for (int i = 0; i < kept.length; i++) {
      kept[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(kept);
    bound = kept[capacity] ^ Long.MIN_VALUE;
    sawEvicted = true;
    trimToBound();
  }

  private void trimToBound() {
    int before = size;
    resize(hashes.length);
    // What is left fits half of the slots.
    int slots = Math.max(FIRST_SLOTS, Integer.highestOneBit(Math.max(1, 2 * size - 1)) * 2);
    if (slots < hashes.length) {
      resize(slots);
    }
    room.hold(size - before);
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
