package io.github.starload.source;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue;
import io.github.starload.problem.StarloadException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A stretch of UTF-8 text with whole records in it, numbered and its lines counted from where it
/// begins.
final class TextChunk implements RecordBatch {
  private final String source;
  private final byte[] text;

  /// As the reader counts them, up to the end of the text.
  private long lines;

  /// @param text one array of the records, or the records one after the other
  TextChunk(String source, byte[] text) {
    this.source = source;
    this.text = text;
  }

  @Override
  public List<SourceRecord> records() {
    List<SourceRecord> records = new ArrayList<>();
    try (JsonTokens tokens = new JsonTokens(source, text)) {
      RecordWalk walk = new RecordWalk(tokens, JsonPointer.WHOLE, new HashSet<>());
      while (walk.next()) {
        long line = tokens.line();
        List<JsonPath> duplicates = new ArrayList<>(0);
        JsonValue value = JsonReader.value(tokens, duplicates::add);
        records.add(new SourceRecord(records.size() + 1L, line, value, duplicates));
      }
      lines = tokens.line() - 1;
    } catch (StarloadException e) {
      throw new NotInParts(e);
    }
    return records;
  }

  @Override
  public long lines() {
    return lines;
  }

  @Override
  public BatchPlace base(BatchPlace before) {
    return before;
  }
}
