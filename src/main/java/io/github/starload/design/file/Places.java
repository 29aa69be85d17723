package io.github.starload.design.file;

import io.github.starload.json.PlacedValue;
import io.github.starload.json.PlacedValue.PlacedArray;
import io.github.starload.json.PlacedValue.PlacedObject;
import io.github.starload.json.PlacedValue.PlacedScalar;
import io.github.starload.problem.Location;
import java.util.HashMap;
import java.util.Map;

/// Finds the line of a path in a file.
final class Places {
  private final Map<String, Location> byPath = new HashMap<>();

  Places(PlacedValue file) {
    collect(file);
  }

  private void collect(PlacedValue value) {
    byPath.put(value.where().path(), value.where());
    switch (value) {
      case PlacedObject(_, var members) -> members.forEach(member -> collect(member.value()));
      case PlacedArray(_, var elements) -> elements.forEach(this::collect);
      case PlacedScalar _ -> {}
    }
  }

  /// The place of a path such as `$.tables[0].name`; where nothing stands, the nearest thing
  /// around.
  Location at(String path) {
    Location found = byPath.get(path);
    int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    if (found != null) {
      return found;
    }
    return cut > 0 ? at(path.substring(0, cut)) : Location.NOWHERE;
  }
}
