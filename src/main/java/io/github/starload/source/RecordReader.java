package io.github.starload.source;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The records of a source one after the other, each whole in memory; only one at a time.
public final class RecordReader implements AutoCloseable {
  private final RecordCursor cursor;
  private List<JsonPath> duplicates = List.of();

  /// Opens a source; see [RecordCursor#open(Source)] for the errors. Records that may be rejected
  /// are passed over unseen.
  public RecordReader(Source source) {
    this(source, _ -> {});
  }

  /// Opens a source, and tells of each record that is rejected, before the next one is read.
  public RecordReader(Source source, Consumer<RejectedRecord> rejections) {
    this.cursor = RecordCursor.open(source, rejections);
  }

  /// The next record, or empty at the end.
  ///
  /// @throws io.github.starload.problem.StarloadException of kind INPUT on malformed JSON that may
  ///     not be rejected
  public Optional<SourceRecord> next() {
    if (!cursor.next()) {
      return Optional.empty();
    }
    JsonTokens tokens = cursor.tokens();
    long line = tokens.line();
    duplicates = List.of();
    JsonValue value = JsonReader.value(tokens, this::duplicate);
    return Optional.of(new SourceRecord(cursor.number(), line, value, duplicates));
  }

  private void duplicate(JsonPath path) {
    if (duplicates.isEmpty()) {
      duplicates = new ArrayList<>();
    }
    duplicates.add(path);
  }

  /// How many records were rejected so far.
  public long rejected() {
    return cursor.rejected();
  }

  /// Where the records are; complete at the end.
  public RecordsAt recordsAt() {
    return cursor.recordsAt();
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
