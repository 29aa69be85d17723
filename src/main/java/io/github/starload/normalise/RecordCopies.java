package io.github.starload.normalise;

/// Numbers equal records: 0 for the first of them. Some 24 bytes a different record.
///
/// Records are told apart by half of their hash: two different ones that share it get different
/// numbers, which does no harm.
final class RecordCopies {
  private static final int HEX_DIGITS = 16;

  private final LongIndex seen = new LongIndex();

  /// The number of the next record with this hash.
  int next(String recordHash) {
    long key = Long.parseUnsignedLong(recordHash.substring(0, HEX_DIGITS), 16);
    int number = seen.get(key) + 1;
    seen.put(key, number);
    return number;
  }
}
