package io.github.starload.json;

import io.github.starload.problem.Location;
import java.util.List;

/// One JSON value of a file that a person may have written, each part of it with its place.
public sealed interface PlacedValue {

  /// Line, column and path, as `$.tables[0].name`.
  Location.InSource where();

  /// The members in the order of the text.
  record PlacedObject(Location.InSource where, List<PlacedMember> members) implements PlacedValue {
    public PlacedObject {
      members = List.copyOf(members);
    }
  }

  /// A name and its value.
  ///
  /// @param where the place of the name
  record PlacedMember(String name, Location.InSource where, PlacedValue value) {}

  /// The elements in the order of the text.
  record PlacedArray(Location.InSource where, List<PlacedValue> elements) implements PlacedValue {
    public PlacedArray {
      elements = List.copyOf(elements);
    }
  }

  /// A text, number, boolean or null.
  record PlacedScalar(Location.InSource where, JsonValue value) implements PlacedValue {}
}
