package io.github.starload.source;

import io.github.starload.json.JsonTokens;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A line, and as many lines after it as the values that begin in it need.
final class JoinedLines {
  private final TextLines lines;
  private final List<TextLine> joined = new ArrayList<>();

  JoinedLines(TextLine first, TextLines lines) {
    this.lines = lines;
    joined.add(first);
  }

  TextLine first() {
    return joined.getFirst();
  }

  /// The lines after the first.
  List<TextLine> others() {
    return joined.subList(1, joined.size());
  }

  /// Where they begin in their source.
  JsonTokens.Start start() {
    return new JsonTokens.Start(first().number(), first().byteOffset());
  }

  /// The lines joined so far.
  InputStream text() {
    if (joined.size() == 1) {
      return new ByteArrayInputStream(first().bytes());
    }
    return new SequenceInputStream(
        Collections.enumeration(
            joined.stream().map(line -> new ByteArrayInputStream(line.bytes())).toList()));
  }

  /// A stream that joins another line whenever its reader comes to the end of the last one inside
  /// an object or array.
  Joining joining() {
    return new Joining();
  }

  final class Joining extends InputStream {
    private int line;
    private int at;
    private @Nullable JsonTokens reader;

    /// Says who reads; before, one line is all there is.
    void readBy(JsonTokens tokens) {
      reader = tokens;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      byte[] bytes = joined.get(line).bytes();
      if (at == bytes.length) {
        if (!another()) {
          return -1;
        }
        bytes = joined.get(line).bytes();
      }
      int read = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, buffer, offset, read);
      at += read;
      return read;
    }

    private boolean another() {
      boolean inside = reader != null && reader.depth() > 0;
      Optional<TextLine> next = inside ? lines.next() : Optional.empty();
      if (next.isPresent() && next.get().isTooLong()) {
        lines.putBack(List.of(next.get()));
        next = Optional.empty();
      }
      next.ifPresent(joined::add);
      line += next.isPresent() ? 1 : 0;
      at = next.isPresent() ? 0 : at;
      return next.isPresent();
    }
  }
}
