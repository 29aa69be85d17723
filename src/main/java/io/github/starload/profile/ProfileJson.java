package io.github.starload.profile;

import io.github.starload.source.Source;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a profile as `starload-profile/1`: the sources, the records, and one object a path with
/// the counts of absent, null, empty and other values, types, ranges, map, key candidates and
/// misfits.
///
/// `absent` is how many objects at the path above lack the member; 0 for records, elements and the
/// members of a map. Parts that say nothing (`map`, `keys`, `misfits`) are left away.
public final class ProfileJson {
  private ProfileJson() {}

  /// The profile as plain values, ready for [io.github.starload.json.JsonWriter].
  public static Map<String, @Nullable Object> of(Profile profile) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("format", "starload-profile/1");
    json.put("sources", profile.sources().stream().map(Source::uri).toList());
    json.put("records", profile.records());
    List<Object> paths = new ArrayList<>();
    for (PathWalk.Step step : PathWalk.of(profile)) {
      paths.add(path(step.at(), step.absent()));
    }
    json.put("paths", paths);
    return json;
  }

  private static Map<String, @Nullable Object> path(PathProfile at, long absent) {
    Occurrences seen = at.occurrences();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("path", at.path().toString());
    json.put("type", at.type().map(ColumnType::sql).orElse(null));
    json.put("objects", seen.objects());
    json.put("emptyObjects", seen.emptyObjects());
    json.put("arrays", seen.arrays());
    json.put("emptyArrays", seen.emptyArrays());
    json.put("strings", seen.strings());
    json.put("emptyStrings", seen.emptyStrings());
    json.put("numbers", seen.numbers());
    json.put("booleans", seen.booleans());
    json.put("nulls", seen.nulls());
    json.put("absent", absent);
    json.put("distinct", at.distinct().distinct());
    json.put("distinctIsExact", at.distinct().isExact());
    json.put("least", at.smallest());
    json.put("greatest", at.largest());
    json.put("longestBytes", at.maxTextBytes());
    at.map().ifPresent(map -> json.put("map", map(map)));
    if (!at.dependencies().isEmpty()) {
      json.put("keys", at.dependencies().stream().map(ProfileJson::key).toList());
    }
    if (!at.misfits().isEmpty()) {
      json.put("misfits", at.misfits().stream().map(ProfileJson::misfit).toList());
    }
    return json;
  }

  private static Map<String, @Nullable Object> map(MapProfile map) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("names", map.distinctKeys());
    json.put("longestNameBytes", map.maxKeyBytes());
    json.put("reason", map.reason());
    return json;
  }

  private static Map<String, @Nullable Object> key(KeyDependency key) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("member", key.key().toString());
    json.put("distinct", key.distinctKeys());
    json.put("objects", key.objects());
    json.put("allKeysWatched", key.exact());
    json.put("conflicts", key.conflicts());
    return json;
  }

  private static Map<String, @Nullable Object> misfit(Misfit misfit) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("reason", misfit.reason().words());
    json.put("count", misfit.count());
    json.put("example", misfit.example());
    return json;
  }
}
