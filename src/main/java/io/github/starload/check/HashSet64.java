package io.github.starload.check;

/// Counts different texts by a 64-bit hash, 16 to 32 bytes each: among ten million the chance that
/// two share a hash is one to a hundred thousand, and then the counts differ and the load stops.
final class HashSet64 {
  private long[] slots = new long[64];
  private int size;

  /// Adds a text; answers whether it is new.
  boolean add(String text) {
    long hash = hash(text);
    if (!insert(slots, hash)) {
      return false;
    }
    size++;
    if (size * 2 > slots.length) {
      long[] larger = new long[slots.length * 2];
      for (long kept : slots) {
        if (kept != 0) {
          insert(larger, kept);
        }
      }
      slots = larger;
    }
    return true;
  }

  int size() {
    return size;
  }

  private static boolean insert(long[] slots, long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = hash;
    return true;
  }

  /// A polynomial of the characters, mixed as MurmurHash3 does; never 0, which marks a free slot.
  private static long hash(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
    }
    hash = mix(hash);
    return hash == 0 ? 1 : hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
