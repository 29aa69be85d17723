package io.github.starload.source;

import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.TextEncoding;
import io.github.starload.problem.DrawingThread;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/// A source opened at the beginning of its plain text, of which the form is known.
///
/// @param stored counts the bytes as they are stored
/// @param plain without compression; supports mark and reset
/// @param pointer where the records are
record OpenText(
    Source source,
    CountedStream stored,
    InputStream plain,
    Charset encoding,
    TextForm form,
    JsonPointer pointer)
    implements AutoCloseable {

  /// Opens a source.
  ///
  /// @throws StarloadException of kind INPUT if it cannot be opened, or is an archive
  static OpenText of(Source source) {
    DrawingThread.keepOff("read records");
    CountedStream stored = new CountedStream(source.open());
    boolean opened = false;
    try {
      InputStream plain = Decompression.plain(source.name(), stored);
      byte[] head = Decompression.head(plain, TextForm.HEAD_BYTES);
      TextForm form = TextForm.of(head);
      JsonPointer pointer = source.reading().records().orElse(form.records());
      opened = true;
      return new OpenText(source, stored, plain, TextEncoding.of(head), form, pointer);
    } catch (IOException e) {
      throw JsonTokens.unreadable(source.name(), e);
    } finally {
      if (!opened) {
        closeQuietly(stored);
      }
    }
  }

  private static void closeQuietly(InputStream stored) {
    try {
      stored.close();
    } catch (IOException _) {
      // Why it could not be read is told.
    }
  }

  @Override
  public void close() {
    try {
      plain.close();
    } catch (IOException e) {
      throw StarloadException.input(
          "Cannot close the JSON: " + e.getMessage(),
          Location.InSource.whole(source.name()),
          "Check that the file can be read");
    }
  }
}
