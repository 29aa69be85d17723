package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lines of a text, some of which can be put back.
final class TextLines {
  private static final int BUFFER_BYTES = 1 << 16;

  private final String source;
  private final InputStream text;
  private final long mostBytes;
  private final boolean tellsBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private long number;
  private long byteOffset;
  private final Deque<TextLine> putBack = new ArrayDeque<>();

  /// @param text in UTF-8
  /// @param mostBytes longer lines are passed over
  /// @param tellsBytes whether its bytes stand in the source as they are
  TextLines(String source, InputStream text, long mostBytes, boolean tellsBytes) {
    this.source = source;
    this.text = text;
    this.mostBytes = mostBytes;
    this.tellsBytes = tellsBytes;
  }

  /// The text cannot be read further, as opposed to what is wrong with one record.
  static final class Unreadable extends StarloadException {
    private static final long serialVersionUID = 1;

    Unreadable(String source, String reason, String todo, @Nullable IOException cause) {
      super(
          new Problem(
              ProblemKind.INPUT,
              "Cannot read the JSON: " + reason,
              Location.InSource.whole(source),
              todo),
          cause);
    }
  }

  /// The next line, or empty at the end.
  ///
  /// @throws Unreadable if the source cannot be read
  Optional<TextLine> next() {
    TextLine back = putBack.poll();
    if (back != null) {
      return Optional.of(back);
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = read(line);
    if (length == 0) {
      return Optional.empty();
    }
    number++;
    long start = tellsBytes ? byteOffset : -1;
    byteOffset += length;
    return Optional.of(new TextLine(line.toByteArray(), number, start, length > mostBytes));
  }

  /// Makes these the next lines.
  void putBack(List<TextLine> lines) {
    lines.reversed().forEach(putBack::push);
  }

  /// Reads to the end of a line, and keeps its first bytes once it is too long.
  private long read(ByteArrayOutputStream line) {
    long length = 0;
    while (at < end || fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      boolean whole = at < end;
      if (whole) {
        at++;
      }
      length += at - from;
      if (length <= mostBytes) {
        line.write(buffer, from, at - from);
      } else if (line.size() != 1) {
        byte first = line.size() == 0 ? buffer[from] : line.toByteArray()[0];
        line.reset();
        line.write(first);
      }
      if (whole) {
        break;
      }
    }
    return length;
  }

  private boolean fill() {
    try {
      at = 0;
      end = Math.max(0, text.read(buffer));
      return end > 0;
    } catch (EOFException e) {
      throw new Unreadable(
          source,
          "the compressed data ends too early",
          "The file looks truncated; fetch it again",
          e);
    } catch (IOException e) {
      throw new Unreadable(source, String.valueOf(e.getMessage()), "Fetch the file again", e);
    }
  }
}
