package io.github.starload.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.TextEncoding;
import io.github.starload.json.Utf8Of;
import io.github.starload.problem.DrawingThread;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Moves through a source from record to record, leaving the reading of each to the caller.
///
/// Records are the elements of a top-level array, or the top-level values themselves, one or many
/// (newline-delimited or concatenated), or they lie further down, see [RecordsAt]. Memory does not
/// grow with the source. Every pass over a source meets the same records.
public final class RecordCursor implements AutoCloseable {
  private static final String HINT = ", or pass over such records with --reject-limit";

  private final Source source;
  private final CountedStream stored;
  private final InputStream plain;
  private final Records records;
  private final JsonPointer pointer;
  private final Set<String> beside = new LinkedHashSet<>();

  private RecordCursor(Source source, Consumer<RejectedRecord> rejections) throws IOException {
    this.source = source;
    this.stored = new CountedStream(source.open());
    try {
      this.plain = Decompression.plain(source.name(), stored);
      byte[] head = Decompression.head(plain, TextForm.HEAD_BYTES);
      TextForm form = TextForm.of(head);
      this.pointer = source.reading().records().orElse(form.records());
      this.records = records(form.shape(), TextEncoding.of(head), rejections);
    } catch (IOException | StarloadException e) {
      stored.close();
      throw e;
    }
  }

  /// Opens a source at its beginning; records that may be rejected are passed over unseen.
  ///
  /// @throws StarloadException of kind INPUT if it cannot be opened, or is an archive
  public static RecordCursor open(Source source) {
    return open(source, _ -> {});
  }

  /// As [#open(Source)], and tells of each record that is rejected.
  public static RecordCursor open(Source source, Consumer<RejectedRecord> rejections) {
    DrawingThread.keepOff("read records");
    try {
      return new RecordCursor(source, rejections);
    } catch (IOException e) {
      throw JsonTokens.unreadable(source.name(), e);
    }
  }

  private Records records(
      TextForm.Shape shape, Charset encoding, Consumer<RejectedRecord> rejections) {
    Reading reading = source.reading();
    if (shape == TextForm.Shape.LINES && reading.rejectLimit().allowsSome()) {
      boolean isUtf8 = encoding.equals(UTF_8);
      InputStream text = isUtf8 ? plain : new Utf8Of(plain, encoding);
      TextLines lines = new TextLines(source.name(), text, JsonReader.MOST_VALUE_BYTES, isUtf8);
      return new LineRecords(source.name(), lines, reading, rejections, beside);
    }
    String hint = shape == TextForm.Shape.LINES ? HINT : "";
    JsonTokens tokens = new JsonTokens(source.name(), plain, hint);
    return new StreamRecords(tokens, new RecordWalk(tokens, pointer, beside));
  }

  /// Moves to the first token of the next record; answers false at the end. The caller must have
  /// read the record before, up to its closing token.
  public boolean next() {
    return records.next();
  }

  /// The tokens, standing on the first token of the record.
  public JsonTokens tokens() {
    return records.tokens();
  }

  /// The 1-based position of the record among the source's records, rejected ones included.
  public long number() {
    return records.number();
  }

  /// How many records were rejected so far.
  public long rejected() {
    return records.rejected();
  }

  /// Where the records are; complete at the end.
  public RecordsAt recordsAt() {
    return new RecordsAt(source.name(), pointer, List.copyOf(beside));
  }

  /// Bytes read of the source as stored, for progress.
  public long bytesRead() {
    return stored.count();
  }

  @Override
  public void close() {
    try (InputStream _ = plain) {
      records.close();
    } catch (IOException e) {
      throw StarloadException.input(
          "Cannot close the JSON: " + e.getMessage(),
          Location.InSource.whole(source.name()),
          "Check that the file can be read");
    }
  }
}
