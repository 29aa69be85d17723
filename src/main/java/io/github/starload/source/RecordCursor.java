package io.github.starload.source;

import io.github.starload.json.JsonEvent;
import io.github.starload.json.JsonTokens;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;

/// Moves through a source from record to record, leaving the reading of each to the caller.
///
/// Records are the elements of a top-level array, or the top-level values themselves, one or many
/// (newline-delimited or concatenated). Memory does not grow with the source.
public final class RecordCursor implements AutoCloseable {
  private final JsonTokens tokens;
  private final CountedStream stored;
  private boolean inArray;

  private RecordCursor(JsonTokens tokens, CountedStream stored) {
    this.tokens = tokens;
    this.stored = stored;
  }

  /// Opens a source at its beginning.
  ///
  /// @throws StarloadException of kind INPUT if it cannot be opened or its compression is not known
  public static RecordCursor open(Source source) {
    CountedStream stored = new CountedStream(source.open());
    try {
      InputStream plain = Decompression.plain(source.name(), stored);
      return new RecordCursor(new JsonTokens(source.name(), plain), stored);
    } catch (IOException e) {
      throw StarloadException.input(
          "Cannot read the JSON: " + e.getMessage(),
          Location.InSource.whole(source.name()),
          "Fetch the file again");
    }
  }

  /// Moves to the first token of the next record; answers false at the end. The caller must have
  /// read the record before, up to its closing token.
  public boolean next() {
    while (true) {
      JsonEvent event = tokens.next();
      if (event == JsonEvent.END) {
        return false;
      }
      if (inArray) {
        if (event != JsonEvent.ARRAY_END) {
          return true;
        }
        inArray = false;
      } else if (event == JsonEvent.ARRAY_START) {
        inArray = true;
      } else {
        return true;
      }
    }
  }

  /// The tokens, standing on the first token of the record.
  public JsonTokens tokens() {
    return tokens;
  }

  /// Bytes read of the source as stored, for progress.
  public long bytesRead() {
    return stored.count();
  }

  @Override
  public void close() {
    tokens.close();
  }
}
