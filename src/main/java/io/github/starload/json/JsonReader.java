package io.github.starload.json;

import io.github.starload.json.JsonValue.JsonArray;
import io.github.starload.json.JsonValue.JsonBoolean;
import io.github.starload.json.JsonValue.JsonNull;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.Member;
import io.github.starload.problem.StarloadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Builds one value from tokens; memory is bounded by the size of that value.
public final class JsonReader {
  private static final JsonNull NULL = new JsonNull();
  private static final JsonBoolean TRUE = new JsonBoolean(true);
  private static final JsonBoolean FALSE = new JsonBoolean(false);

  /// Larger values are refused: each is held in memory, where it takes several times its length.
  public static final long MOST_VALUE_BYTES = 200_000_000;

  /// How many values are built between two looks at the size.
  private static final int VALUES_BETWEEN_LOOKS = 1024;

  private final JsonTokens tokens;
  private final Consumer<JsonPath> duplicates;
  private final int depth;
  private final long bytesBefore;
  private int values;

  private JsonReader(JsonTokens tokens, Consumer<JsonPath> duplicates) {
    this.tokens = tokens;
    this.duplicates = duplicates;
    this.depth = isContainer(tokens.event()) ? tokens.depth() - 1 : tokens.depth();
    this.bytesBefore = tokens.bytesRead();
  }

  /// The value that begins at the token read last; afterwards its closing token is the one read
  /// last.
  public static JsonValue value(JsonTokens tokens) {
    return value(tokens, _ -> {});
  }

  /// As [#value(JsonTokens)], and tells the path, as seen from this value, of each member whose
  /// name its object has already.
  ///
  /// @throws StarloadException of kind INPUT on malformed text and past [#MOST_VALUE_BYTES]
  public static JsonValue value(JsonTokens tokens, Consumer<JsonPath> duplicates) {
    return new JsonReader(tokens, duplicates).value();
  }

  /// Reads over the value that begins at the token read last as [#value(JsonTokens)] would read it,
  /// with all its errors, and keeps nothing of it.
  public static void check(JsonTokens tokens) {
    JsonReader reader = new JsonReader(tokens, _ -> {});
    int open = 0;
    while (true) {
      switch (tokens.event()) {
        case OBJECT_START, ARRAY_START -> open++;
        case OBJECT_END, ARRAY_END -> open--;
        case STRING, NUMBER, TRUE, FALSE, NULL, NAME -> {}
        case END -> throw StarloadException.defect("No value begins at the end", null);
      }
      if (open == 0) {
        return;
      }
      if (++reader.values % VALUES_BETWEEN_LOOKS == 0) {
        reader.checkSize();
      }
      tokens.next();
    }
  }

  private static boolean isContainer(JsonEvent event) {
    return event == JsonEvent.OBJECT_START || event == JsonEvent.ARRAY_START;
  }

  private JsonValue value() {
    if (++values % VALUES_BETWEEN_LOOKS == 0) {
      checkSize();
    }
    return switch (tokens.event()) {
      case OBJECT_START -> object();
      case ARRAY_START -> array();
      case STRING -> tokens.string();
      case NUMBER -> tokens.number();
      case TRUE -> TRUE;
      case FALSE -> FALSE;
      case NULL -> NULL;
      case OBJECT_END, ARRAY_END, NAME, END ->
          throw StarloadException.defect("No value begins at " + tokens.event(), null);
    };
  }

  private JsonObject object() {
    List<Member> members = new ArrayList<>();
    NamesSeen seen = new NamesSeen(members);
    while (tokens.next() != JsonEvent.OBJECT_END) {
      String name = tokens.text();
      if (seen.contains(name)) {
        duplicates.accept(tokens.path(depth));
      }
      tokens.next();
      members.add(new Member(name, value()));
    }
    return new JsonObject(members);
  }

  private JsonArray array() {
    List<JsonValue> elements = new ArrayList<>();
    while (tokens.next() != JsonEvent.ARRAY_END) {
      elements.add(value());
    }
    return new JsonArray(elements);
  }

  private void checkSize() {
    if (tokens.bytesRead() - bytesBefore > MOST_VALUE_BYTES) {
      throw StarloadException.input(
          "Cannot read the JSON: one record is larger than "
              + String.format(Locale.ROOT, "%,d", MOST_VALUE_BYTES)
              + " bytes, the most that is read",
          tokens.location(),
          "If the records lie inside it, point to their array, as with --records /data");
    }
  }
}
