package io.github.starload.source;

/// One line of UTF-8 text.
///
/// @param bytes with the line's end; shared, not to be changed; only the first of a line that is
///     too long
/// @param number 1-based
/// @param byteOffset 0-based, of its first byte, or -1 when unknown
/// @param isTooLong whether it is longer than a record may be, and was passed over
@SuppressWarnings("ArrayRecordComponent")
record TextLine(byte[] bytes, long number, long byteOffset, boolean isTooLong) {

  boolean isBlank() {
    for (byte value : bytes) {
      if (value != ' ' && value != '\t' && value != '\r' && value != '\n') {
        return false;
      }
    }
    return true;
  }

  /// Whether it begins with the same character as another.
  boolean beginsLike(TextLine other) {
    return bytes[0] == other.bytes[0];
  }
}
