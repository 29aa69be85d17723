package io.github.starload.source;

import io.github.starload.json.JsonReader;
import java.util.Optional;

/// The records of a source one after the other, each whole in memory; only one at a time.
public final class RecordReader implements AutoCloseable {
  private final RecordCursor cursor;
  private long number;

  /// Opens a source; see [RecordCursor#open] for the errors.
  public RecordReader(Source source) {
    this.cursor = RecordCursor.open(source);
  }

  /// The next record, or empty at the end.
  ///
  /// @throws io.github.starload.problem.StarloadException of kind INPUT on malformed JSON
  public Optional<SourceRecord> next() {
    if (!cursor.next()) {
      return Optional.empty();
    }
    long line = cursor.tokens().line();
    number++;
    return Optional.of(new SourceRecord(number, line, JsonReader.value(cursor.tokens())));
  }

  /// Bytes read of the source as stored, for progress.
  public long bytesRead() {
    return cursor.bytesRead();
  }

  @Override
  public void close() {
    cursor.close();
  }
}
