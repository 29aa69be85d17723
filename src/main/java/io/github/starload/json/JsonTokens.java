package io.github.starload.json;

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
  private final NameTable known = new NameTable();
  private final OpenValues open = new OpenValues();
  private final boolean tellsBytes;
  private JsonEvent event = JsonEvent.END;
  private Expected expected = Expected.VALUES;

  /// Where the token read last begins: its line and column in the text, and the bytes before it.
  private long tokenLine = 1;

  private long tokenColumn = 1;
  private long tokenPosition;

  /// What may come next.
  private enum Expected {
    /// A value, or the end of the text.
    VALUES,
    /// The value of a member, or an element after a comma.
    VALUE,
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

  private JsonTokens(String source, InputStream stored, Start start, String hint) {
    this.source = source;
    this.start = start;
    this.hint = hint;
    try {
      DecodedText decoded =
          start.equals(Start.OF_SOURCE)
              ? DecodedText.of(stored)
              : new DecodedText(stored, start.byteOffset() >= 0);
      this.tellsBytes = decoded.isAsStored();
      this.text = new TextWindow(decoded.utf8());
      this.scanner = new Utf8Scanner(text);
      if (start.equals(Start.OF_SOURCE)) {
        text.skipMark();
      }
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
      throw problems().malformed(e.reason, here(), hint);
    } catch (Utf8Scanner.CutOff e) {
      throw problems().endsTooEarly(open.unclosed(), here(), hint);
    } catch (Utf8Scanner.TooLong e) {
      throw problems().tooLong(e.limit, here());
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  private JsonEvent read() throws IOException {
    int next = text.skipSpace();
    if (expected == Expected.COMMA_OR_END) {
      if (next != ',') {
        return end(next);
      }
      text.at++;
      next = text.skipSpace();
      return open.inArray() ? value(next) : name(next);
    }
    return switch (expected) {
      case VALUES -> next < 0 ? endOfText() : value(next);
      case ELEMENT_OR_END -> next == ']' ? end(next) : value(next);
      case MEMBER_OR_END -> next == '}' ? end(next) : name(next);
      case VALUE, COMMA_OR_END -> value(next);
    };
  }

  private void begin() {
    tokenLine = text.line();
    tokenPosition = text.tokenPosition();
    tokenColumn = text.column(tokenPosition);
  }

  private JsonEvent endOfText() {
    begin();
    return JsonEvent.END;
  }

  private JsonEvent name(int next) throws IOException {
    begin();
    if (next != '"') {
      throw unexpected(next, "a name in double quotes");
    }
    scanner.string(JsonLimit.NAME);
    open.name(scanner.name(known));
    int colon = text.skipSpace();
    if (colon != ':') {
      throw unexpected(colon, "':'");
    }
    text.at++;
    expected = Expected.VALUE;
    return JsonEvent.NAME;
  }

  private JsonEvent value(int next) throws IOException {
    begin();
    JsonEvent value =
        switch (next) {
          case '{' -> JsonEvent.OBJECT_START;
          case '[' -> JsonEvent.ARRAY_START;
          case '"' -> JsonEvent.STRING;
          case 't' -> JsonEvent.TRUE;
          case 'f' -> JsonEvent.FALSE;
          case 'n' -> JsonEvent.NULL;
          case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> JsonEvent.NUMBER;
          case -1 -> throw new Utf8Scanner.CutOff();
          default -> throw scanner.unknownWord();
        };
    switch (value) {
      case OBJECT_START, ARRAY_START -> open(value);
      case STRING -> scanner.string(JsonLimit.STRING);
      case NUMBER -> scanner.number();
      case TRUE -> scanner.word("true");
      case FALSE -> scanner.word("false");
      case NULL -> scanner.word("null");
      case OBJECT_END, ARRAY_END, NAME, END -> {}
    }
    if (value != JsonEvent.OBJECT_START && value != JsonEvent.ARRAY_START) {
      ended();
    }
    return value;
  }

  private void open(JsonEvent value) throws IOException {
    if (open.depth() == MOST_DEPTH) {
      throw new Utf8Scanner.TooLong(JsonLimit.DEPTH);
    }
    text.at++;
    boolean array = value == JsonEvent.ARRAY_START;
    open.open(array);
    expected = array ? Expected.ELEMENT_OR_END : Expected.MEMBER_OR_END;
  }

  /// Closes the innermost object or array.
  private JsonEvent end(int next) throws IOException {
    begin();
    boolean array = open.inArray();
    if (next != (array ? ']' : '}')) {
      throw unexpected(next, array ? "',' or ']'" : "',' or '}'");
    }
    text.at++;
    open.close();
    ended();
    return array ? JsonEvent.ARRAY_END : JsonEvent.OBJECT_END;
  }

  private void ended() {
    expected = open.depth() == 0 ? Expected.VALUES : Expected.COMMA_OR_END;
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
    return start.line() - 1 + tokenLine;
  }

  /// Where the token read last begins.
  public Location location() {
    return location(tokenLine, tokenColumn, tokenPosition);
  }

  private Location here() {
    return location(text.line(), text.column(text.position()), text.position());
  }

  private Location location(long line, long column, long position) {
    long byteOffset = tellsBytes ? start.byteOffset() + position : -1;
    return new Location.InSource(source, start.line() - 1 + line, column, byteOffset, "");
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
