package io.github.starload.suggest;

import static java.util.stream.Collectors.toMap;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonValue.JsonArray;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.KeyDependency;
import io.github.starload.profile.KindProfile;
import io.github.starload.profile.MapProfile;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RecordReader;
import io.github.starload.source.Source;
import io.github.starload.source.SourceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Profiles of JSON texts, with the dependencies and maps that a test wants, found by the plainest
/// means.
final class Observations {
  private final Path folder;
  private final Set<String> maps = new HashSet<>();

  Observations(Path folder) {
    this.folder = folder;
  }

  /// Has the object at a path looked at as a map.
  Observations map(String path) {
    maps.add(path);
    return this;
  }

  /// The profile of records named `things`.
  Profile of(String text) {
    return of(List.of(kind("", "things", text)));
  }

  /// The profile of several kinds of records, by their names.
  Profile of(Map<String, String> texts) {
    return of(
        texts.entrySet().stream()
            .map(text -> kind(text.getKey(), text.getKey(), text.getValue()))
            .toList());
  }

  private RecordKind kind(String name, String stem, String text) {
    try {
      Path file = Files.writeString(folder.resolve(stem + ".json"), text);
      return new RecordKind(name, List.of(FileSource.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Profile of(List<RecordKind> kinds) {
    Profile plain = Profiler.profileKinds(kinds, (_, _) -> {}, new Cancellation());
    return new Profile(
        plain.kinds().stream()
            .map(
                k ->
                    new KindProfile(
                        k.kind(), k.records(), k.recordsAt(), seen(k.root(), records(k.kind()))))
            .toList());
  }

  private static List<JsonValue> records(RecordKind kind) {
    List<JsonValue> records = new ArrayList<>();
    for (Source source : kind.sources()) {
      try (RecordReader reader = new RecordReader(source)) {
        for (Optional<SourceRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
          records.add(next.get().value());
        }
      }
    }
    return records;
  }

  private PathProfile seen(PathProfile at, List<JsonValue> values) {
    List<JsonObject> objects =
        values.stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .filter(object -> !object.members().isEmpty())
            .toList();
    Map<String, PathProfile> members = new LinkedHashMap<>();
    at.members()
        .forEach(
            (name, member) ->
                members.put(
                    name,
                    seen(member, objects.stream().flatMap(o -> o.member(name).stream()).toList())));
    Stream<JsonValue> elements =
        values.stream()
            .filter(v -> !(v instanceof JsonValue.JsonNull))
            .flatMap(v -> v instanceof JsonArray(var each) ? each.stream() : Stream.of(v));
    boolean isMap = maps.contains(at.path().toString());
    return new PathProfile(
        at.path(),
        at.occurrences(),
        at.type(),
        at.numbers(),
        at.distinct(),
        at.idForm(),
        at.smallest(),
        at.largest(),
        at.maxTextBytes(),
        at.distinctOffsets(),
        members,
        at.elements().map(e -> seen(e, elements.toList())),
        isMap ? Optional.of(map(at, objects)) : Optional.empty(),
        dependencies(at, objects),
        List.of());
  }

  private MapProfile map(PathProfile at, List<JsonObject> objects) {
    List<JsonValue> values =
        objects.stream()
            .flatMap(object -> object.members().stream())
            .map(JsonValue.Member::value)
            .toList();
    String text =
        JsonWriter.compact(
            new JsonArray(
                List.of(
                    new JsonObject(List.of(new JsonValue.Member("m", new JsonArray(values)))))));
    JsonPath m = JsonPath.ROOT.member("m");
    PathProfile profiled =
        Profiler.profileKinds(List.of(kind("", "map", text)), (_, _) -> {}, new Cancellation())
            .kinds()
            .getFirst()
            .root()
            .members()
            .values()
            .iterator()
            .next()
            .elements()
            .orElseThrow();
    Set<String> names = new HashSet<>();
    objects.forEach(o -> o.members().forEach(member -> names.add(member.name())));
    int longest = names.stream().mapToInt(String::length).max().orElse(0);
    PathProfile moved = moved(profiled, m.elements(), at.path().anyMember());
    return new MapProfile(
        names.size(), longest, names.size() + " names, seen as a map.", seen(moved, values));
  }

  private static PathProfile moved(PathProfile at, JsonPath from, JsonPath to) {
    List<JsonPath.Step> steps = new ArrayList<>(to.steps());
    steps.addAll(at.path().steps().subList(from.steps().size(), at.path().steps().size()));
    Map<String, PathProfile> members = new LinkedHashMap<>();
    at.members().forEach((name, member) -> members.put(name, moved(member, from, to)));
    return new PathProfile(
        new JsonPath(to.kind(), steps),
        at.occurrences(),
        at.type(),
        at.numbers(),
        at.distinct(),
        at.idForm(),
        at.smallest(),
        at.largest(),
        at.maxTextBytes(),
        at.distinctOffsets(),
        members,
        at.elements().map(e -> moved(e, from, to)),
        at.map(),
        at.dependencies(),
        at.misfits());
  }

  private static List<KeyDependency> dependencies(PathProfile at, List<JsonObject> objects) {
    List<KeyDependency> found = new ArrayList<>();
    for (PathProfile member : at.members().values().stream().limit(8).toList()) {
      if (member.occurrences().scalars() == objects.size()) {
        found.add(dependency(at, member, objects));
      }
    }
    found.sort(
        Comparator.comparingLong(
            (KeyDependency d) -> d.conflicts().values().stream().mapToLong(n -> n).sum()));
    return found;
  }

  private static KeyDependency dependency(
      PathProfile at, PathProfile key, List<JsonObject> objects) {
    String keyName = key.path().names().getLast();
    Map<String, Map<String, Set<String>>> seen = new HashMap<>();
    for (JsonObject object : objects) {
      for (String name : at.members().keySet()) {
        seen.computeIfAbsent(name, _ -> new HashMap<>())
            .computeIfAbsent(written(object, keyName), _ -> new HashSet<>())
            .add(written(object, name));
      }
    }
    long keys = seen.getOrDefault(keyName, Map.of()).size();
    seen.remove(keyName);
    return new KeyDependency(
        key.path(),
        keys,
        objects.size(),
        true,
        seen.entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    e -> e.getValue().values().stream().filter(v -> v.size() > 1).count())));
  }

  private static String written(JsonObject object, String name) {
    String text = object.member(name).map(JsonWriter::compact).orElse("null");
    return text.equals("{}") || text.equals("[]") ? "null" : text;
  }
}
