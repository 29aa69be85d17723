package io.github.starload.source;

import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonValue;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Sources that hold records of one kind.
///
/// @param name lower snake case; empty where there is only one kind
/// @param sources in reading order, at least one
public record RecordKind(String name, List<Source> sources) {
  /// Enough to see what records are made of.
  private static final int RECORDS_LOOKED_AT = 20;

  public RecordKind {
    sources = List.copyOf(sources);
  }

  /// The same sources, read where a design says that their records are.
  ///
  /// @throws StarloadException of kind INPUT if a person named another place
  public RecordKind at(JsonPointer pointer) {
    return new RecordKind(name, sources.stream().map(source -> at(pointer, source)).toList());
  }

  private static Source at(JsonPointer pointer, Source source) {
    Optional<JsonPointer> asked = source.reading().records();
    if (asked.isPresent() && !asked.get().equals(pointer)) {
      throw StarloadException.input(
          "Cannot read with --records "
              + quoted(asked.get())
              + ": the design reads the records at "
              + quoted(pointer),
          Location.InSource.whole(source.name()),
          "Leave --records away, or change \"records\" in the design's file");
    }
    return source.reading(source.reading().at(pointer));
  }

  private static String quoted(JsonPointer pointer) {
    return "\"" + pointer + "\"";
  }

  /// All sources as records of the same kind.
  public static List<RecordKind> same(List<Source> sources) {
    return List.of(new RecordKind("", sources));
  }

  /// Sources by the kind of their records: those whose names differ only in counters and dates hold
  /// the same; so do those with other names if at least half of the members of their first records
  /// are the same. Kinds come in the order of their names and are named after the first of them; a
  /// lone one has no name.
  ///
  /// Names are compared first, so the first records are read only where names differ.
  ///
  /// @throws StarloadException of kind INPUT if a source cannot be read
  public static List<RecordKind> group(List<Source> sources) {
    Map<String, List<Source>> byName = new TreeMap<>();
    for (Source source : sources) {
      byName.computeIfAbsent(KindNames.of(source.stem()), _ -> new ArrayList<>()).add(source);
    }
    return byName.size() == 1 ? same(sources) : unnamedIfAlone(grouped(byName, sources));
  }

  /// Sources whose kinds a person has named, then all others by their kind, as [#group] has it.
  ///
  /// @param named by the name of their kind, lower snake case
  public static List<RecordKind> beside(Map<String, List<Source>> named, List<Source> others) {
    if (named.isEmpty()) {
      return group(others);
    }
    Map<String, List<Source>> byName = new TreeMap<>();
    others.forEach(
        source ->
            byName
                .computeIfAbsent(KindNames.of(source.stem()), _ -> new ArrayList<>())
                .add(source));
    Map<String, List<Source>> all = new LinkedHashMap<>();
    named.forEach((name, sources) -> all.put(name, new ArrayList<>(sources)));
    for (RecordKind kind : grouped(byName, others)) {
      all.computeIfAbsent(kind.name(), _ -> new ArrayList<>()).addAll(kind.sources());
    }
    return unnamedIfAlone(
        all.entrySet().stream()
            .map(kind -> new RecordKind(kind.getKey(), kind.getValue()))
            .toList());
  }

  /// The name that a person gives a kind, in lower snake case; empty if nothing is left of it.
  public static String named(String text) {
    return KindNames.snake(text);
  }

  private static List<RecordKind> unnamedIfAlone(List<RecordKind> kinds) {
    return kinds.size() == 1 ? same(kinds.getFirst().sources()) : kinds;
  }

  private static List<RecordKind> grouped(Map<String, List<Source>> byName, List<Source> sources) {
    Map<String, Set<String>> members = new TreeMap<>();
    byName.forEach((name, all) -> members.put(name, members(all.getFirst())));
    List<RecordKind> kinds = new ArrayList<>();
    while (!byName.isEmpty()) {
      String name = byName.keySet().iterator().next();
      Set<String> first = members.getOrDefault(name, Set.of());
      List<String> alike =
          byName.keySet().stream()
              .filter(n -> n.equals(name) || overlap(first, members.getOrDefault(n, Set.of())))
              .toList();
      List<Source> together = new ArrayList<>();
      alike.forEach(n -> together.addAll(byName.getOrDefault(n, List.of())));
      alike.forEach(byName::remove);
      together.sort(Comparator.comparingInt(sources::indexOf));
      kinds.add(new RecordKind(name, together));
    }
    return kinds;
  }

  private static Set<String> members(Source source) {
    Set<String> names = new HashSet<>();
    try (RecordReader reader = new RecordReader(source)) {
      Optional<SourceRecord> record = reader.next();
      for (int i = 0; i < RECORDS_LOOKED_AT && record.isPresent(); i++) {
        if (record.get().value() instanceof JsonValue.JsonObject object) {
          object.members().forEach(member -> names.add(member.name()));
        }
        record = reader.next();
      }
    }
    return names;
  }

  private static boolean overlap(Set<String> left, Set<String> right) {
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    Set<String> all = new HashSet<>(left);
    all.addAll(right);
    return !both.isEmpty() && both.size() * 2 >= all.size();
  }
}
