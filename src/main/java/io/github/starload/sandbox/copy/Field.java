package io.github.starload.sandbox.copy;

import java.nio.charset.StandardCharsets;

/// One field of a record: bytes `from` to `to` of `data`, without its quotes; valid until the next
/// record is read.
///
/// @param position bytes of the record before the field
@SuppressWarnings("ArrayRecordComponent") // A view on the reader's buffer, never compared.
record Field(byte[] data, int from, int to, Writing writing, int position) {
  private static final int SHORT = 60;

  /// Whether the field stood between quotes.
  enum Writing {
    QUOTED,
    UNQUOTED
  }

  int length() {
    return to - from;
  }

  boolean empty() {
    return from == to;
  }

  /// Whether the field is this text without quotes around it.
  boolean isUnquoted(byte[] text) {
    return writing == Writing.UNQUOTED
        && java.util.Arrays.equals(data, from, to, text, 0, text.length);
  }

  String text() {
    return new String(data, from, to - from, StandardCharsets.UTF_8);
  }

  String shortened() {
    String text = text();
    return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
  }
}
