package io.github.starload.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Streaming, strict reader of JSON text (RFC 8259) that always knows where it is.
///
/// Reads one value or several after each other; UTF-8, UTF-16 and UTF-32 are detected, a byte order
/// mark is skipped. Not safe for use by several threads. Every method that reads throws
/// [StarloadException] of kind INPUT, with line, column and byte offset, on malformed text, on a
/// name that occurs twice in one object, and past the limits below.
public final class JsonTokens implements AutoCloseable {
  /// Deeper nesting is refused: SUPER holds at most 1000 levels (`redshift-facts.md` section 3).
  public static final int MOST_DEPTH = 1000;

  /// Longer strings are refused: SUPER holds at most 16 MB a value (`redshift-facts.md` section 3).
  public static final int MOST_STRING_CHARS = 16_000_000;

  /// Longer names are refused; no column name comes near.
  public static final int MOST_NAME_CHARS = 50_000;

  /// Longer numbers are refused.
  public static final int MOST_NUMBER_CHARS = 10_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(MOST_STRING_CHARS)
                  .maxNameLength(MOST_NAME_CHARS)
                  .maxNumberLength(MOST_NUMBER_CHARS)
                  .build())
          .build();

  private final String source;
  private final JsonParser parser;
  private JsonEvent event = JsonEvent.END;

  /// Reads from a stream of uncompressed JSON text, which [#close] closes.
  ///
  /// @param source name for messages
  public JsonTokens(String source, InputStream text) {
    this.source = source;
    try {
      this.parser = FACTORY.createParser(text);
    } catch (IOException e) {
      throw unreadable(e);
    }
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

  /// The line of the token read last, 1-based.
  public long line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /// Where the token read last begins.
  public Location location() {
    return location(parser.currentTokenLocation());
  }

  /// Bytes of text read so far, for progress only.
  public long bytesRead() {
    return Math.max(0, parser.currentLocation().getByteOffset());
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
    return switch (e) {
      case JsonProcessingException cut when isEndOfText(cut) ->
          refused(
              "the text ends too early, inside " + unclosed(),
              location(cut.getLocation()),
              "The file looks truncated; fetch it again",
              e);
      case StreamConstraintsException limit ->
          refused(firstLine(limit.getOriginalMessage()), location(limit.getLocation()), "", e);
      case JsonProcessingException malformed ->
          refused(
              firstLine(malformed.getOriginalMessage()),
              location(malformed.getLocation()),
              "Mend the JSON at this place",
              e);
      case EOFException _ ->
          refused(
              "the compressed data ends too early",
              Location.InSource.whole(source),
              "The file looks truncated; fetch it again",
              e);
      case ZipException damaged ->
          refused(
              "the compressed data is damaged (" + damaged.getMessage() + ")",
              Location.InSource.whole(source),
              "Fetch the file again",
              e);
      default ->
          refused(
              String.valueOf(e.getMessage()),
              Location.InSource.whole(source),
              "Check that the file can be read",
              e);
    };
  }

  /// Jackson tells only some early ends by their own type.
  private static boolean isEndOfText(JsonProcessingException e) {
    return e instanceof JsonEOFException
        || e.getOriginalMessage().startsWith("Unexpected end-of-input");
  }

  private String unclosed() {
    return switch (parser.getParsingContext().typeDesc()) {
      case "Object" -> "an object that is not closed";
      case "Array" -> "an array that is not closed";
      default -> "a value";
    };
  }

  private static StarloadException refused(
      String reason, Location where, String todo, IOException cause) {
    return new StarloadException(
        new Problem(ProblemKind.INPUT, "Cannot read the JSON: " + reason, where, todo), cause);
  }

  private Location location(@Nullable JsonLocation at) {
    return at == null
        ? Location.InSource.whole(source)
        : new Location.InSource(source, at.getLineNr(), at.getColumnNr(), at.getByteOffset(), "");
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
