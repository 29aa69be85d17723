package io.github.starload.source;

import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.TextEncoding;
import io.github.starload.problem.DrawingThread;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The form of a source, judged by its beginning alone; whether the rest keeps the promise shows
/// when it is read.
///
/// @param compression in a word, such as `gzip`; empty for none
/// @param records where the records will be looked for, see [Reading]
/// @param places where else they could be: the whole text, and every array of objects in sight
public record SourceForm(
    Shape shape,
    String compression,
    Charset encoding,
    JsonPointer records,
    List<JsonPointer> places) {

  /// How the records follow each other.
  public enum Shape {
    EMPTY,
    /// Elements of a top-level array.
    ARRAY,
    /// Values on a line each.
    LINES,
    /// One value, or several one after the other.
    VALUES
  }

  private static final int MAGIC_BYTES = 4;

  public SourceForm {
    places = List.copyOf(places);
  }

  /// Looks at the first megabyte.
  ///
  /// @throws io.github.starload.problem.StarloadException of kind INPUT if the source cannot be
  ///     opened
  public static SourceForm of(Source source) {
    DrawingThread.keepOff("look at a source");
    try (InputStream stored = new BufferedInputStream(source.open());
        InputStream plain = Decompression.decoded(stored)) {
      return of(source, compression(source), Decompression.head(plain, TextForm.HEAD_BYTES));
    } catch (IOException e) {
      throw JsonTokens.unreadable(source.name(), e);
    }
  }

  private static String compression(Source source) throws IOException {
    try (InputStream stored = source.open()) {
      return Decompression.word(stored.readNBytes(MAGIC_BYTES));
    }
  }

  private static SourceForm of(Source source, String compression, byte[] head) {
    TextForm form = TextForm.of(head);
    List<JsonPointer> places = new ArrayList<>(List.of(JsonPointer.WHOLE));
    places.addAll(TextSketch.of(head).arraysOfObjects());
    return new SourceForm(
        shape(form, head),
        compression,
        TextEncoding.of(head),
        source.reading().records().orElse(form.records()),
        places);
  }

  private static Shape shape(TextForm form, byte[] head) {
    String text = first(head);
    if (text.isEmpty()) {
      return Shape.EMPTY;
    }
    if (text.startsWith("[")) {
      return Shape.ARRAY;
    }
    return form.shape() == TextForm.Shape.LINES ? Shape.LINES : Shape.VALUES;
  }

  /// The first character that is no space, or nothing.
  private static String first(byte[] head) {
    String text = new String(head, TextEncoding.of(head));
    return text.codePoints()
        .filter(c -> c > ' ' && c != 0xfeff)
        .limit(1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
