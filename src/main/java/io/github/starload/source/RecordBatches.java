package io.github.starload.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonReader;
import io.github.starload.json.TextEncoding;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The records of a source in batches, which several threads may read at the same time.
///
/// Lines and arrays in UTF-8 are cut into parts without being read; everything else, and what shows
/// that it cannot be read in parts, is read here in order. The batches of a source are the same
/// whoever reads them.
public final class RecordBatches implements AutoCloseable {
  /// The values of a part fit the cache of a processor.
  private static final int PART_BYTES = 1 << 18;

  private static final int RECORDS = 100;

  private final Source source;
  private final Consumer<RejectedRecord> rejections;
  private final OpenText text;
  private @Nullable TextChunks chunks;
  private @Nullable RecordReader inOrder;

  /// Why the reading in order cannot go on.
  private @Nullable StarloadException broken;

  private RecordBatches(Source source, Consumer<RejectedRecord> rejections, int partBytes) {
    this.source = source;
    this.rejections = rejections;
    this.text = OpenText.of(source);
    boolean inParts =
        text.encoding().equals(UTF_8)
            && text.pointer().equals(JsonPointer.WHOLE)
            && !source.reading().rejectLimit().allowsSome();
    if (inParts && text.form().shape() == TextForm.Shape.LINES) {
      chunks = chunks(new TextCut.AfterLine(), partBytes);
    } else if (inParts && isArray(text.plain())) {
      chunks = chunks(new TextCut.AfterElement(), partBytes);
    } else {
      inOrderAfter(0);
    }
  }

  /// Opens a source at its beginning, and tells of each record that is rejected.
  ///
  /// @throws StarloadException as [RecordCursor#open(Source)]
  public static RecordBatches open(Source source, Consumer<RejectedRecord> rejections) {
    return new RecordBatches(source, rejections, PART_BYTES);
  }

  /// The same with parts of another size.
  static RecordBatches open(Source source, int partBytes) {
    return new RecordBatches(source, _ -> {}, partBytes);
  }

  private TextChunks chunks(TextCut cut, int partBytes) {
    int most = (int) JsonReader.MOST_VALUE_BYTES;
    return new TextChunks(source.name(), text.plain(), cut, partBytes, most);
  }

  private static boolean isArray(InputStream plain) {
    try {
      byte[] head = Decompression.head(plain, TextForm.HEAD_BYTES);
      for (int at = TextEncoding.markBytes(head); at < head.length; at++) {
        if ((head[at] & 0xff) > ' ') {
          return head[at] == '[';
        }
      }
      return false;
    } catch (IOException damaged) {
      return false;
    }
  }

  /// The next batch, or empty at the end.
  ///
  /// @throws RecordBatch.NotInParts if the rest must be read in order
  /// @throws StarloadException of kind INPUT on malformed JSON, if it is
  ///     read in order
  public Optional<RecordBatch> next() {
    RecordReader reader = inOrder;
    if (reader == null) {
      return chunks == null ? Optional.empty() : chunks.next().map(chunk -> chunk);
    }
    if (broken != null) {
      throw broken;
    }
    List<SourceRecord> records = read(reader);
    if (records.isEmpty() && broken != null) {
      throw broken;
    }
    return records.isEmpty() ? Optional.empty() : Optional.of(new ReadRecords(records));
  }

  /// Records that can be read before what is malformed are not lost by that.
  private List<SourceRecord> read(RecordReader reader) {
    List<SourceRecord> records = new ArrayList<>();
    try {
      Optional<SourceRecord> record = reader.next();
      while (record.isPresent()) {
        records.add(record.get());
        record = records.size() < RECORDS ? reader.next() : Optional.empty();
      }
    } catch (StarloadException e) {
      broken = e;
    }
    return records;
  }

  /// Goes on in order after so many records, whatever was read in parts.
  ///
  /// @throws StarloadException of kind INPUT if one of them is malformed
  public void inOrderAfter(long records) {
    RecordReader reader = new RecordReader(source, rejections);
    inOrder = reader;
    for (long passed = 0; passed < records; passed++) {
      reader.next();
    }
  }

  /// How many records were rejected so far.
  public long rejected() {
    return inOrder == null ? 0 : inOrder.rejected();
  }

  /// Where the records are; complete at the end.
  public RecordsAt recordsAt() {
    return inOrder == null
        ? new RecordsAt(source.name(), text.pointer(), List.of())
        : inOrder.recordsAt();
  }

  /// Bytes read of the source as stored, for progress.
  public long bytesRead() {
    return Math.max(text.stored().count(), inOrder == null ? 0 : inOrder.bytesRead());
  }

  @Override
  public void close() {
    try (OpenText _ = text) {
      if (inOrder != null) {
        inOrder.close();
      }
    }
  }
}
