package io.github.starload.source;

import io.github.starload.json.TextEncoding;
import io.github.starload.source.RecordBatch.NotInParts;
import java.util.Arrays;

/// Finds where a UTF-8 text may be cut between two records, looking at every byte once.
sealed interface TextCut {
  /// No place was found.
  int NONE = -1;

  /// Looks at further bytes of the text.
  ///
  /// @return the last place in them where what stands before is whole, or [#NONE]
  int lastIn(byte[] bytes, int from, int to);

  /// The text of a part that may be read by itself.
  ///
  /// @param bytes begin with it
  /// @param to where the part ends
  /// @param isFirst whether it begins the text
  /// @param isLast whether it ends the text
  /// @throws NotInParts if the cut would hide that the text is malformed
  byte[] part(byte[] bytes, int to, boolean isFirst, boolean isLast);

  /// After a line feed: values stand on a line each.
  final class AfterLine implements TextCut {
    @Override
    public int lastIn(byte[] bytes, int from, int to) {
      for (int at = to - 1; at >= from; at--) {
        if (bytes[at] == '\n') {
          return at + 1;
        }
      }
      return NONE;
    }

    @Override
    public byte[] part(byte[] bytes, int to, boolean isFirst, boolean isLast) {
      if (!isFirst && TextEncoding.markBytes(bytes) > 0) {
        throw new NotInParts("a byte order mark stands within the text");
      }
      return Arrays.copyOf(bytes, to);
    }
  }

  /// After a comma between the elements of the one array that the text is.
  ///
  /// What is malformed may put the cuts at wrong places; then the part before or after it is
  /// malformed too.
  final class AfterElement implements TextCut {
    private int depth;
    private boolean inText;
    private boolean escaped;

    @Override
    public int lastIn(byte[] bytes, int from, int to) {
      int last = NONE;
      int at = from;
      while (at < to) {
        byte value = bytes[at++];
        if (inText) {
          if (escaped) {
            escaped = false;
          } else if (value == '\\') {
            escaped = true;
          } else if (value == '"') {
            inText = false;
          }
        } else {
          switch (value) {
            case '"' -> inText = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            case ',' -> last = depth == 1 ? at : last;
            default -> {}
          }
        }
      }
      return last;
    }

    /// Where the comma stood that ends a part, and before the first element of the next one, stand
    /// brackets.
    @Override
    public byte[] part(byte[] bytes, int to, boolean isFirst, boolean isLast) {
      int head = isFirst ? 0 : 1;
      byte[] part = new byte[head + to];
      System.arraycopy(bytes, 0, part, head, to);
      if (!isFirst) {
        part[0] = '[';
        refuse(first(bytes, to), ']');
      }
      if (!isLast) {
        part[part.length - 1] = ']';
        refuse(last(bytes, to - 1), '[');
      }
      return part;
    }

    private static void refuse(byte found, char bracket) {
      if (found == bracket || found == ',') {
        throw new NotInParts("a comma stands without an element");
      }
    }

    private static byte first(byte[] bytes, int to) {
      int at = 0;
      while (at < to && bytes[at] <= ' ' && bytes[at] >= 0) {
        at++;
      }
      return at < to ? bytes[at] : (byte) ',';
    }

    private static byte last(byte[] bytes, int to) {
      int at = to - 1;
      while (at >= 0 && bytes[at] <= ' ' && bytes[at] >= 0) {
        at--;
      }
      return at >= 0 ? bytes[at] : (byte) ',';
    }
  }
}
