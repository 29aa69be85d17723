package io.github.starload.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.Utf8Of;
import io.github.starload.problem.StarloadException;
import java.io.InputStream;
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

  private final OpenText text;
  private final Records records;
  private final Set<String> beside = new LinkedHashSet<>();

  private RecordCursor(OpenText text, Consumer<RejectedRecord> rejections) {
    this.text = text;
    this.records = records(rejections);
  }

  /// Opens a source at its beginning; records that may be rejected are passed over unseen.
  ///
  /// @throws StarloadException of kind INPUT if it cannot be opened, or is an archive
  public static RecordCursor open(Source source) {
    return open(source, _ -> {});
  }

  /// As [#open(Source)], and tells of each record that is rejected.
  public static RecordCursor open(Source source, Consumer<RejectedRecord> rejections) {
    return new RecordCursor(OpenText.of(source), rejections);
  }

  private Records records(Consumer<RejectedRecord> rejections) {
    String name = text.source().name();
    Reading reading = text.source().reading();
    InputStream plain = text.plain();
    boolean isUtf8 = text.encoding().equals(UTF_8);
    boolean areLines = text.form().shape() == TextForm.Shape.LINES;
    if (areLines && reading.rejectLimit().allowsSome()) {
      InputStream utf8 = isUtf8 ? plain : new Utf8Of(plain, text.encoding());
      TextLines lines = new TextLines(name, utf8, JsonReader.MOST_VALUE_BYTES, isUtf8);
      return new LineRecords(name, lines, reading, rejections, beside);
    }
    JsonTokens tokens = new JsonTokens(name, plain, areLines ? HINT : "");
    return new StreamRecords(tokens, new RecordWalk(tokens, text.pointer(), beside));
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
    return new RecordsAt(text.source().name(), text.pointer(), List.copyOf(beside));
  }

  /// Bytes read of the source as stored, for progress.
  public long bytesRead() {
    return text.stored().count();
  }

  @Override
  public void close() {
    try (OpenText _ = text) {
      records.close();
    }
  }
}
