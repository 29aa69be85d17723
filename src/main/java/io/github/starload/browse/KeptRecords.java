package io.github.starload.browse;

import io.github.starload.json.JsonWriter;
import io.github.starload.normalise.Drafters;
import io.github.starload.normalise.TablePreview.RowOrigin;
import io.github.starload.source.BatchPlace;
import io.github.starload.source.SourceRecord;
import java.util.concurrent.atomic.AtomicInteger;

/// The records themselves, on disk, numbered from 0 through all sources.
///
/// They are kept beside the rows because no place in a source can be found again quickly: not in a
/// compressed one, nor in an array.
final class KeptRecords implements Drafters.Noting<RowOrigin>, AutoCloseable {
  /// Characters of a record; what is longer nobody reads on a screen.
  private static final int MOST_JSON = 1_000_000;

  private final BlockFile file;
  private String source = "";
  private final AtomicInteger count = new AtomicInteger();

  KeptRecords(BlockFile file) {
    this.file = file;
  }

  /// The records of a source follow.
  void begin(String name) {
    source = name;
  }

  @Override
  public RowOrigin note(SourceRecord record) {
    String json = JsonWriter.compact(record.value());
    return new RowOrigin("", record.number(), record.line(), RowOrigin.cut(json, MOST_JSON));
  }

  @Override
  public void taken(RowOrigin note, BatchPlace base) {
    file.add(
        source,
        Long.toString(base.records() + note.record()),
        Long.toString(base.lines() + note.line()),
        note.json());
    count.incrementAndGet();
  }

  /// How many there are, those included that cannot be read yet.
  int count() {
    return count.get();
  }

  /// The record of a number; none for one whose block is not whole yet.
  RowOrigin origin(int number) {
    if (number >= file.rows()) {
      return RowOrigin.NONE;
    }
    BlockFile.Block block = file.holding(number);
    RowBytes bytes = new RowBytes(block.bytes());
    bytes.skip(4 * (number - block.first()));
    return new RowOrigin(
        String.valueOf(bytes.next()),
        Long.parseLong(String.valueOf(bytes.next())),
        Long.parseLong(String.valueOf(bytes.next())),
        String.valueOf(bytes.next()));
  }

  void flush() {
    file.flush();
  }

  long bytes() {
    return file.bytes();
  }

  @Override
  public void close() {
    file.close();
  }
}
