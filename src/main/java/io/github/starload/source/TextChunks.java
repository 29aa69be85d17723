package io.github.starload.source;

import io.github.starload.source.RecordBatch.NotInParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Cuts a UTF-8 text into parts of about the same size with whole records in each.
final class TextChunks {
  private final String source;
  private final InputStream text;
  private final TextCut cut;
  private final int mostBytes;
  private byte[] buffer;
  private int size;
  private boolean isFirst = true;
  private boolean ended;

  /// @param bytes of a part, if its records are not larger
  /// @param mostBytes of a part in any case
  TextChunks(String source, InputStream text, TextCut cut, int bytes, int mostBytes) {
    this.source = source;
    this.text = text;
    this.cut = cut;
    this.mostBytes = mostBytes;
    this.buffer = new byte[bytes];
  }

  /// The next part, or empty at the end.
  ///
  /// @throws NotInParts if the text cannot be read on, or a record is too large
  Optional<TextChunk> next() {
    try {
      return ended ? Optional.empty() : Optional.of(read());
    } catch (IOException e) {
      throw new NotInParts(e);
    }
  }

  private TextChunk read() throws IOException {
    int end = TextCut.NONE;
    int lookedAt = size;
    while (end == TextCut.NONE) {
      if (size == buffer.length) {
        grow();
      }
      int read = text.readNBytes(buffer, size, buffer.length - size);
      size += read;
      ended = size < buffer.length;
      end = ended ? size : cut.lastIn(buffer, lookedAt, size);
      lookedAt = size;
    }
    TextChunk chunk = new TextChunk(source, cut.part(buffer, end, isFirst, ended));
    isFirst = false;
    System.arraycopy(buffer, end, buffer, 0, size - end);
    size -= end;
    return chunk;
  }

  private void grow() {
    if (buffer.length >= mostBytes) {
      throw new NotInParts("a record is larger than a part may be");
    }
    buffer = Arrays.copyOf(buffer, Math.min(mostBytes, buffer.length * 2));
  }
}
