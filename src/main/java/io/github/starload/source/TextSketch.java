package io.github.starload.source;

import io.github.starload.json.JsonEvent;
import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonTokens;
import io.github.starload.problem.StarloadException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The upper levels of the one value that a text begins with, as far as they can be seen.
final class TextSketch {
  /// Records lie no deeper in the answers of known services.
  private static final int MOST_LEVELS = 4;

  private Kind kind = Kind.OTHER;
  private final Map<String, TextSketch> members = new LinkedHashMap<>();
  private long elements;

  private TextSketch() {}

  enum Kind {
    OBJECT,
    /// At least one element, and all seen are objects.
    ARRAY_OF_OBJECTS,
    EMPTY_ARRAY,
    OTHER
  }

  /// The sketch of the only value of a text; of kind OTHER if a second one begins in sight.
  ///
  /// @param head the text's beginning; it may end anywhere
  static TextSketch of(byte[] head) {
    TextSketch top = new TextSketch();
    try (JsonTokens tokens = new JsonTokens("", new ByteArrayInputStream(head))) {
      if (tokens.next() != JsonEvent.OBJECT_START) {
        return new TextSketch();
      }
      top.draw(tokens, 0);
      if (isAlone(tokens)) {
        return top;
      }
      return new TextSketch();
    } catch (StarloadException _) {
      // The text goes on beyond its head, or is malformed, which its reading will tell.
      return top;
    }
  }

  private static boolean isAlone(JsonTokens tokens) {
    try {
      return tokens.next() == JsonEvent.END;
    } catch (StarloadException _) {
      return false;
    }
  }

  private void draw(JsonTokens tokens, int level) {
    switch (tokens.event()) {
      case OBJECT_START -> {
        kind = Kind.OBJECT;
        while (level < MOST_LEVELS && tokens.next() == JsonEvent.NAME) {
          TextSketch member = new TextSketch();
          members.put(tokens.text(), member);
          tokens.next();
          member.draw(tokens, level + 1);
        }
        if (level == MOST_LEVELS) {
          tokens.skipValue();
        }
      }
      case ARRAY_START -> {
        kind = Kind.EMPTY_ARRAY;
        while (tokens.next() != JsonEvent.ARRAY_END) {
          boolean object = tokens.event() == JsonEvent.OBJECT_START;
          kind = object && kind != Kind.OTHER ? Kind.ARRAY_OF_OBJECTS : Kind.OTHER;
          elements++;
          tokens.skipValue();
        }
      }
      case STRING, NUMBER, TRUE, FALSE, NULL -> {}
      case OBJECT_END, ARRAY_END, NAME, END ->
          throw StarloadException.defect("No value begins at " + tokens.event(), null);
    }
  }

  Kind kind() {
    return kind;
  }

  /// Of an object.
  Map<String, TextSketch> members() {
    return members;
  }

  /// Pointers of all arrays of objects in sight, in the order of the text.
  List<JsonPointer> arraysOfObjects() {
    List<JsonPointer> found = new ArrayList<>();
    collect(JsonPointer.WHOLE, found);
    return found;
  }

  private void collect(JsonPointer at, List<JsonPointer> into) {
    if (kind == Kind.ARRAY_OF_OBJECTS) {
      into.add(at);
    }
    members.forEach((name, member) -> member.collect(at.at(name), into));
  }

  /// Of an array, as far as they were seen.
  long elements() {
    return elements;
  }
}
