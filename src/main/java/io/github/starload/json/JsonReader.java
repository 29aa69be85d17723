package io.github.starload.json;

import io.github.starload.json.JsonValue.JsonArray;
import io.github.starload.json.JsonValue.JsonBoolean;
import io.github.starload.json.JsonValue.JsonNull;
import io.github.starload.json.JsonValue.JsonNumber;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.json.JsonValue.Member;
import io.github.starload.problem.StarloadException;
import java.util.ArrayList;
import java.util.List;

/// Builds one value from tokens; memory is bounded by the size of that value.
public final class JsonReader {
  private static final JsonNull NULL = new JsonNull();
  private static final JsonBoolean TRUE = new JsonBoolean(true);
  private static final JsonBoolean FALSE = new JsonBoolean(false);

  private JsonReader() {}

  /// The value that begins at the token read last; afterwards its closing token is the one read
  /// last.
  public static JsonValue value(JsonTokens tokens) {
    return switch (tokens.event()) {
      case OBJECT_START -> object(tokens);
      case ARRAY_START -> array(tokens);
      case STRING -> new JsonString(tokens.text());
      case NUMBER -> new JsonNumber(tokens.text());
      case TRUE -> TRUE;
      case FALSE -> FALSE;
      case NULL -> NULL;
      case OBJECT_END, ARRAY_END, NAME, END ->
          throw StarloadException.defect("No value begins at " + tokens.event(), null);
    };
  }

  private static JsonObject object(JsonTokens tokens) {
    List<Member> members = new ArrayList<>();
    while (tokens.next() != JsonEvent.OBJECT_END) {
      String name = tokens.text();
      tokens.next();
      members.add(new Member(name, value(tokens)));
    }
    return new JsonObject(members);
  }

  private static JsonArray array(JsonTokens tokens) {
    List<JsonValue> elements = new ArrayList<>();
    while (tokens.next() != JsonEvent.ARRAY_END) {
      elements.add(value(tokens));
    }
    return new JsonArray(elements);
  }
}
