package io.github.starload.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Streaming, strict reader of JSON text (RFC 8259) that always knows where it is.
///
/// Reads one value or several after each other; UTF-8, UTF-16 and UTF-32 are detected, a byte order
/// mark is skipped. Not safe for use by several threads. Every method that reads throws
/// [StarloadException] of kind INPUT, with line, column and byte offset, on malformed text and past
/// the limits below. A name that occurs twice in one object is allowed, and told by [JsonReader].
public final class JsonTokens implements AutoCloseable {
  /// Deeper nesting is refused: SUPER holds at most 1000 levels (`redshift-facts.md` section 3).
  public static final int MOST_DEPTH = 1000;

  /// Longer strings are refused. No column holds half of it (`redshift-facts.md` section 3), but
  /// what does not fit a column can still be left out or rejected by name.
  public static final int MOST_STRING_CHARS = 32_000_000;

  /// Longer names are refused, counted in bytes of UTF-8; no column name comes near.
  public static final int MOST_NAME_BYTES = 50_000;

  /// Longer numbers are refused.
  public static final int MOST_NUMBER_CHARS = 10_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(MOST_STRING_CHARS)
                  .maxNameLength(MOST_NAME_BYTES)
                  .maxNumberLength(MOST_NUMBER_CHARS)
                  .build())
          .build();

  private final String source;
  private final Start start;
  private final String hint;
  private final JsonParser parser;
  private JsonEvent event = JsonEvent.END;

  /// Where a text begins within its source.
  ///
  /// @param line 1-based
  /// @param byteOffset 0-based, or -1 when unknown
  public record Start(long line, long byteOffset) {
    /// The beginning of the source.
    public static final Start OF_SOURCE = new Start(1, 0);
  }

  /// Reads from a stream of uncompressed JSON text, which [#close] closes.
  ///
  /// @param source name for messages
  public JsonTokens(String source, InputStream text) {
    this(source, text, Start.OF_SOURCE, "");
  }

  /// Reads a text whose reader can do something about malformed places.
  ///
  /// @param hint what, continuing the sentence "Mend the JSON at this place"
  public JsonTokens(String source, InputStream text, String hint) {
    this(source, text, Start.OF_SOURCE, hint);
  }

  /// Reads a text that begins further down in its source, at the beginning of a line.
  public JsonTokens(String source, InputStream text, Start start) {
    this(source, text, start, "");
  }

  /// Reads a text that is in memory; begins its lines and bytes anew.
  public JsonTokens(String source, byte[] text) {
    this(source, Start.OF_SOURCE, "", () -> FACTORY.createParser(text));
  }

  private JsonTokens(String source, InputStream text, Start start, String hint) {
    this(source, start, hint, () -> FACTORY.createParser(text));
  }

  private JsonTokens(String source, Start start, String hint, ParserMaker maker) {
    this.source = source;
    this.start = start;
    this.hint = hint;
    try {
      this.parser = maker.make();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private interface ParserMaker {
    JsonParser make() throws IOException;
  }

  /// The problem of a source that cannot be read at all, such as damaged compressed data.
  public static StarloadException unreadable(String source, IOException e) {
    return new JsonProblems(source, Start.OF_SOURCE, "").of(e, "", null);
  }

  /// Reads the next token and answers it.
  public JsonEvent next() {
    try {
      event = event(parser.nextToken());
      return event;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// The token read last.
  public JsonEvent event() {
    return event;
  }

  /// The name, string (unescaped) or number (as written) of the token read last.
  public String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// Refuses the string or number of the token read last where [#text] would.
  void checkText() {
    int most = event == JsonEvent.STRING ? MOST_STRING_CHARS : MOST_NUMBER_CHARS;
    try {
      if (parser.getTextLength() > most) {
        // The limit is told where a text is made.
        parser.getText();
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// Passes over the value that begins at the token read last; afterwards its closing token is the
  /// one read last.
  public void skipValue() {
    if (event == JsonEvent.OBJECT_START || event == JsonEvent.ARRAY_START) {
      try {
        parser.skipChildren();
      } catch (IOException e) {
        throw unreadable(e);
      }
      event = event == JsonEvent.OBJECT_START ? JsonEvent.OBJECT_END : JsonEvent.ARRAY_END;
    }
  }

  /// How many objects and arrays are open after the token read last.
  public int depth() {
    return parser.getParsingContext().getNestingDepth();
  }

  /// Where in its value the token read last stands, as seen from the value that lies `above` levels
  /// below the top of the text.
  public JsonPath path(int above) {
    Deque<JsonStreamContext> inside = new ArrayDeque<>();
    for (JsonStreamContext at = parser.getParsingContext();
        at.getParent() != null && at.getNestingDepth() > above;
        at = at.getParent()) {
      inside.push(at);
    }
    JsonPath path = JsonPath.ROOT;
    for (JsonStreamContext at : inside) {
      if (at.inArray()) {
        path = path.elements();
      } else if (at.hasCurrentName()) {
        path = path.member(at.getCurrentName());
      }
    }
    return path;
  }

  /// The line of the token read last, 1-based.
  public long line() {
    return start.line() - 1 + parser.currentTokenLocation().getLineNr();
  }

  /// Where the token read last begins.
  public Location location() {
    return location(parser.currentTokenLocation());
  }

  /// Bytes of text read so far, characters where the text is UTF-16 or UTF-32; makes garbage, so
  /// not for every token.
  public long bytesRead() {
    JsonLocation at = parser.currentLocation();
    return Math.max(0, Math.max(at.getByteOffset(), at.getCharOffset()));
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static JsonEvent event(@Nullable JsonToken token) {
    return token == null
        ? JsonEvent.END
        : switch (token) {
          case START_OBJECT -> JsonEvent.OBJECT_START;
          case END_OBJECT -> JsonEvent.OBJECT_END;
          case START_ARRAY -> JsonEvent.ARRAY_START;
          case END_ARRAY -> JsonEvent.ARRAY_END;
          case FIELD_NAME -> JsonEvent.NAME;
          case VALUE_STRING -> JsonEvent.STRING;
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonEvent.NUMBER;
          case VALUE_TRUE -> JsonEvent.TRUE;
          case VALUE_FALSE -> JsonEvent.FALSE;
          case VALUE_NULL -> JsonEvent.NULL;
          case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
              throw StarloadException.defect("The JSON reader answered " + token, null);
        };
  }

  private StarloadException unreadable(IOException e) {
    return parser == null
        ? unreadable(source, e)
        : new JsonProblems(source, start, hint)
            .of(e, parser.getParsingContext().typeDesc(), parser.currentLocation());
  }

  private Location location(JsonLocation at) {
    return new JsonProblems(source, start, hint).location(at);
  }
}
