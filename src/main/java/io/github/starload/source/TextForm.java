package io.github.starload.source;

import io.github.starload.json.JsonPointer;
import io.github.starload.json.TextEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The form of a text, judged by its beginning.
///
/// @param records where the records seem to be, see [Envelope]
record TextForm(Shape shape, JsonPointer records) {

  /// How many bytes of a text are looked at.
  static final int HEAD_BYTES = 1 << 20;

  /// How the values of a text follow each other.
  enum Shape {
    /// Each on a line of its own, so that after a malformed one the next can be found.
    LINES,
    /// Any other way.
    OTHER
  }

  /// @param head the first [#HEAD_BYTES] of the text, or the whole of it
  static TextForm of(byte[] head) {
    JsonPointer records = Envelope.records(head);
    boolean lines = records.equals(JsonPointer.WHOLE) && beginsLikeLines(head);
    return new TextForm(lines ? Shape.LINES : Shape.OTHER, records);
  }

  /// Whether the first line could be a value by itself: it begins with no bracket, or with `{` and
  /// ends with `}`.
  private static boolean beginsLikeLines(byte[] stored) {
    Charset encoding = TextEncoding.of(stored);
    byte[] head =
        encoding.equals(StandardCharsets.UTF_8)
            ? stored
            : new String(stored, encoding).getBytes(StandardCharsets.UTF_8);
    int begin = TextEncoding.markBytes(head);
    while (begin < head.length && isSpace(head[begin])) {
      begin++;
    }
    if (begin == head.length || head[begin] == '[') {
      return false;
    }
    int end = begin;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    boolean runsOn = end == head.length && stored.length == HEAD_BYTES;
    while (end > begin && isSpace(head[end - 1])) {
      end--;
    }
    return head[begin] != '{' || runsOn || head[end - 1] == '}';
  }

  private static boolean isSpace(byte value) {
    return value == ' ' || value == '\t' || value == '\r' || value == '\n';
  }
}
