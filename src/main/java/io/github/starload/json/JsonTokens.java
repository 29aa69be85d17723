package io.github.starload.json;

import io.github.starload.json.JsonValue.JsonNumber;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;

/// Streaming, strict reader of JSON text (RFC 8259) that always knows where it is.
///
/// Reads one value or several after each other. At the beginning of a source UTF-16 and UTF-32 are
/// detected, and a byte order mark is skipped. Not safe for use by several threads. Every method
/// that reads throws [StarloadException] of kind INPUT, with line, column and byte offset, on
/// malformed text and past the limits below. A name that occurs twice in one object is allowed, and
/// told by [JsonReader].
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

  private final String source;
  private final Start start;
  private final String hint;
  private final TextWindow text;
  private final Utf8Scanner scanner;
  private final OpenValues open = new OpenValues();
  private final boolean tellsBytes;
  private JsonEvent event = JsonEvent.END;
  private Expected expected = Expected.VALUES;

  /// What may come next.
  private enum Expected {
    /// A value, or the end of the text.
    VALUES,
    /// A colon and the value of a member.
    COLON,
    ELEMENT_OR_END,
    MEMBER_OR_END,
    COMMA_OR_END
  }

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

  /// Reads UTF-8 text that is in memory; begins its lines and bytes anew.
  public JsonTokens(String source, byte[] text) {
    this(source, Start.OF_SOURCE, "", DecodedText.of(text));
  }

  private JsonTokens(String source, InputStream stored, Start start, String hint) {
    this(source, start, hint, decoded(source, stored, start));
  }

  private JsonTokens(String source, Start start, String hint, DecodedText decoded) {
    this.source = source;
    this.start = start;
    this.hint = hint;
    this.tellsBytes = decoded.isAsStored();
    this.text = decoded.utf8();
    this.scanner = new Utf8Scanner(text);
  }

  private static DecodedText decoded(String source, InputStream stored, Start start) {
    try {
      return start.equals(Start.OF_SOURCE)
          ? DecodedText.of(stored)
          : new DecodedText(new TextWindow(stored), start.byteOffset() >= 0);
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  /// The problem of a source that cannot be read at all, such as damaged compressed data.
  public static StarloadException unreadable(String source, IOException e) {
    return JsonProblems.unreadable(source, e);
  }

  /// Reads the next token and answers it.
  public JsonEvent next() {
    try {
      event = read();
      return event;
    } catch (Utf8Scanner.Malformed e) {
      throw problems().malformed(e.reason, location(text.position()), hint);
    } catch (Utf8Scanner.CutOff e) {
      throw problems().endsTooEarly(open.unclosed(), location(text.position()), hint);
    } catch (Utf8Scanner.TooLong e) {
      throw problems().tooLong(e.limit, location(text.position()));
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  private JsonEvent read() throws IOException {
    int next = text.skipSpace();
    return switch (expected) {
      case VALUES -> next < 0 ? JsonEvent.END : value(next);
      case ELEMENT_OR_END -> next == ']' ? end(next) : value(next);
      case MEMBER_OR_END -> next == '}' ? end(next) : name(next);
      case COLON -> {
        if (next != ':') {
          throw unexpected(next, "':'");
        }
        text.at++;
        yield value(text.skipSpace());
      }
      case COMMA_OR_END -> {
        if (next != ',') {
          yield end(next);
        }
        text.at++;
        int after = text.skipSpace();
        yield open.inArray() ? value(after) : name(after);
      }
    };
  }

  private JsonEvent name(int next) throws IOException {
    if (next != '"') {
      throw unexpected(next, "a name in double quotes");
    }
    open.name(scanner.name());
    expected = Expected.COLON;
    return JsonEvent.NAME;
  }

  private JsonEvent value(int next) throws IOException {
    return switch (next) {
      case '{' -> open(JsonEvent.OBJECT_START);
      case '[' -> open(JsonEvent.ARRAY_START);
      case '"' -> {
        scanner.string(JsonLimit.STRING);
        yield ended(JsonEvent.STRING);
      }
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        scanner.number();
        yield ended(JsonEvent.NUMBER);
      }
      case 't' -> word("true", JsonEvent.TRUE);
      case 'f' -> word("false", JsonEvent.FALSE);
      case 'n' -> word("null", JsonEvent.NULL);
      case -1 -> throw new Utf8Scanner.CutOff();
      default -> throw scanner.unknownWord();
    };
  }

  private JsonEvent word(String word, JsonEvent value) throws IOException {
    scanner.word(word);
    return ended(value);
  }

  private JsonEvent open(JsonEvent start) throws IOException {
    if (open.depth() == MOST_DEPTH) {
      throw new Utf8Scanner.TooLong(JsonLimit.DEPTH);
    }
    text.at++;
    boolean array = start == JsonEvent.ARRAY_START;
    open.open(array);
    expected = array ? Expected.ELEMENT_OR_END : Expected.MEMBER_OR_END;
    return start;
  }

  /// Closes the innermost object or array.
  private JsonEvent end(int next) throws IOException {
    boolean array = open.inArray();
    if (next != (array ? ']' : '}')) {
      throw unexpected(next, array ? "',' or ']'" : "',' or '}'");
    }
    text.at++;
    open.close();
    return ended(array ? JsonEvent.ARRAY_END : JsonEvent.OBJECT_END);
  }

  private JsonEvent ended(JsonEvent value) {
    expected = open.depth() == 0 ? Expected.VALUES : Expected.COMMA_OR_END;
    return value;
  }

  private IOException unexpected(int next, String instead) throws IOException {
    return next < 0
        ? new Utf8Scanner.CutOff()
        : new Utf8Scanner.Malformed(scanner.next() + " stands where " + instead + " is expected");
  }

  /// The token read last.
  public JsonEvent event() {
    return event;
  }

  /// The name, string (unescaped) or number (as written) of the token read last.
  public String text() {
    return event == JsonEvent.NAME ? open.name() : scanner.token();
  }

  /// The string read last, as a value.
  JsonString string() {
    return scanner.isEscaped()
        ? new JsonString(scanner.token())
        : new JsonString(scanner.stretch());
  }

  /// The number read last, as a value.
  JsonNumber number() {
    return new JsonNumber(scanner.stretch());
  }

  /// Passes over the value that begins at the token read last; afterwards its closing token is the
  /// one read last.
  public void skipValue() {
    if (event == JsonEvent.OBJECT_START || event == JsonEvent.ARRAY_START) {
      int outside = open.depth() - 1;
      while (open.depth() > outside) {
        next();
      }
    }
  }

  /// How many objects and arrays are open after the token read last.
  public int depth() {
    return open.depth();
  }

  /// Where in its value the token read last stands, as seen from the value that lies `above` levels
  /// below the top of the text.
  public JsonPath path(int above) {
    return open.path(above);
  }

  /// The line of the token read last, 1-based.
  public long line() {
    return start.line() - 1 + text.line();
  }

  /// Where the token read last begins.
  public Location location() {
    return location(text.tokenPosition());
  }

  /// @param position in the line where the text was read to
  private Location location(long position) {
    long byteOffset = tellsBytes ? start.byteOffset() + position : -1;
    return new Location.InSource(source, line(), text.column(position), byteOffset, "");
  }

  /// Bytes of UTF-8 text read so far.
  public long bytesRead() {
    return text.position();
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  private JsonProblems problems() {
    return new JsonProblems(source);
  }
}
