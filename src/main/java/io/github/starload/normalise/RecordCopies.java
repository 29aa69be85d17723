package io.github.starload.normalise;

import java.util.Arrays;

/// Numbers equal records: 0 for the first of them. Some 17 to 29 bytes a different record.
///
/// Records are told apart by half of their hash: two different ones that share it get different
/// numbers, which does no harm.
final class RecordCopies {
  private static final int HEX_DIGITS = 16;

  private final KeyNumbers seen = new KeyNumbers();

  /// How often each came before.
  private int[] copies = new int[16];

  /// The number of the next record with this hash.
  int next(String recordHash) {
    long key = Long.parseUnsignedLong(recordHash.substring(0, HEX_DIGITS), 16);
    int record = seen.find(key);
    if (record == KeyNumbers.NONE) {
      record = seen.add(key);
      if (record == copies.length) {
        copies = Arrays.copyOf(copies, record + record / 2);
      }
      return 0;
    }
    return ++copies[record];
  }
}
