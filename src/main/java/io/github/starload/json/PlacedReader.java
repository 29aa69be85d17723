package io.github.starload.json;

import io.github.starload.json.PlacedValue.PlacedArray;
import io.github.starload.json.PlacedValue.PlacedMember;
import io.github.starload.json.PlacedValue.PlacedObject;
import io.github.starload.json.PlacedValue.PlacedScalar;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads a file of one JSON value and keeps the place of every part.
public final class PlacedReader {
  private final JsonTokens tokens;

  private PlacedReader(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /// The one value of a text.
  ///
  /// @param source name for messages
  /// @throws StarloadException of kind INPUT if the text is malformed, empty, or goes on after its
  ///     value
  public static PlacedValue read(String source, byte[] text) {
    try (JsonTokens tokens = new JsonTokens(source, new ByteArrayInputStream(text))) {
      if (tokens.next() == JsonEvent.END) {
        throw StarloadException.input(
            "Cannot read the JSON: the file is empty",
            Location.InSource.whole(source),
            "Choose a file that was saved by Starload");
      }
      PlacedValue value = new PlacedReader(tokens).value("$");
      if (tokens.next() != JsonEvent.END) {
        throw StarloadException.input(
            "Cannot read the JSON: something stands after the end of its value",
            tokens.location(),
            "Mend the JSON at this place");
      }
      return value;
    }
  }

  private PlacedValue value(String path) {
    Location.InSource where = where(path);
    return switch (tokens.event()) {
      case OBJECT_START -> object(where);
      case ARRAY_START -> array(where);
      case STRING, NUMBER, TRUE, FALSE, NULL, OBJECT_END, ARRAY_END, NAME, END ->
          new PlacedScalar(where, JsonReader.value(tokens));
    };
  }

  private PlacedObject object(Location.InSource where) {
    List<PlacedMember> members = new ArrayList<>();
    while (tokens.next() != JsonEvent.OBJECT_END) {
      String name = tokens.text();
      String path = where.path() + step(name);
      Location.InSource atName = where(path);
      tokens.next();
      members.add(new PlacedMember(name, atName, value(path)));
    }
    return new PlacedObject(where, members);
  }

  private PlacedArray array(Location.InSource where) {
    List<PlacedValue> elements = new ArrayList<>();
    while (tokens.next() != JsonEvent.ARRAY_END) {
      elements.add(value(where.path() + "[" + elements.size() + "]"));
    }
    return new PlacedArray(where, elements);
  }

  private static String step(String name) {
    return JsonPath.ROOT.member(name).toString().substring(1);
  }

  /// Line and column tell a person enough; the byte offset is left away.
  private Location.InSource where(String path) {
    return tokens.location() instanceof Location.InSource at
        ? new Location.InSource(at.source(), at.line(), at.column(), -1, path)
        : Location.InSource.whole("");
  }
}
