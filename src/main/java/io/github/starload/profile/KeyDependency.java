package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What a member of repeated objects determines of them, so that it could key a dimension.
///
/// @param key path of the member, a scalar that stands in every object
/// @param distinctKeys how many different values it has
/// @param objects how many objects were met
/// @param exact whether all keys were looked at; else an even sample of them
/// @param conflicts by the name of each other direct member: how many of the keys looked at came
///     with different values (null, absent and empty counting as one); 0 means that the key
///     determines it
public record KeyDependency(
    JsonPath key, long distinctKeys, long objects, boolean exact, Map<String, Long> conflicts) {
  public KeyDependency {
    conflicts = Collections.unmodifiableMap(new TreeMap<>(conflicts));
  }
}
