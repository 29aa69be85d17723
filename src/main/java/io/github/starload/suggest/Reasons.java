package io.github.starload.suggest;

import io.github.starload.profile.DistinctSample;
import io.github.starload.profile.KeyDependency;
import io.github.starload.profile.MapProfile;
import io.github.starload.profile.Occurrences;
import io.github.starload.profile.PathProfile;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says why something is proposed, with the figures.
final class Reasons {
  /// Redshift takes no deeper SUPER (`redshift-facts.md` section 3).
  private static final int DEEPEST_SUPER = 1000;

  private Reasons() {}

  static String recordKey(PathProfile key) {
    return "Present in every record and never repeated: "
        + distinct(key)
        + (key.distinct().isExact() ? "." : " (estimated; the load proves it).");
  }

  static String noRecordKey() {
    return "No member is present, scalar and unique in every record: a hash of the record is its"
        + " key.";
  }

  static String repeatedKey(PathProfile key) {
    return "Other records name these by "
        + key.path()
        + ", but it repeats ("
        + distinct(key)
        + "): they stay a fact, as a dimension needs a key of its own for each row.";
  }

  static String records(Kinds.Kind kind) {
    PathProfile key = kind.key().orElseThrow();
    return "The records are named by their "
        + key.path()
        + " elsewhere: "
        + kind.referrers().stream()
            .map(from -> Reasons.found(from, key))
            .collect(Collectors.joining("; "))
        + ".";
  }

  /// Why a place names a dimension, whose records hold the given key if there are any.
  static String names(Place place, Optional<PathProfile> records) {
    StringBuilder text = new StringBuilder(distinct(place.key()));
    place
        .key()
        .idForm()
        .ifPresent(
            form ->
                text.append(", all in the form ")
                    .append(form.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    text.append('.');
    records.ifPresent(key -> text.append(' ').append(found(place.key(), key)).append('.'));
    place.dependency().ifPresent(d -> text.append(' ').append(determines(place, d)));
    return text.toString();
  }

  private static String found(PathProfile from, PathProfile key) {
    long share = Math.round(100 * SharedValues.share(from.distinct(), key.distinct()));
    return share + " % of the values of " + from.path() + " are found in " + key.path();
  }

  private static String determines(Place place, KeyDependency found) {
    List<String> names =
        place.at().members().keySet().stream().filter(place.attributes()::contains).toList();
    String text =
        "In %s%d objects with %d keys (each %.1f times), %s determines %s."
            .formatted(
                found.exact() ? "" : "a sample of ",
                found.objects(),
                found.distinctKeys(),
                found.objects() / (double) Math.max(1, found.distinctKeys()),
                place.key().path().names().getLast(),
                String.join(", ", names));
    String conflicts =
        place.at().members().keySet().stream()
            .filter(name -> found.conflicts().getOrDefault(name, 0L) > 0)
            .map(name -> name + " (" + found.conflicts().get(name) + " of the keys)")
            .collect(Collectors.joining(", "));
    return conflicts.isEmpty()
        ? text
        : text + " It does not determine " + conflicts + ": that stays where it is.";
  }

  /// Why an array or a map has a table.
  static String rows(PathProfile at, boolean refers) {
    Optional<String> map = at.map().map(MapProfile::reason);
    if (map.isPresent()) {
      return map.get();
    }
    PathProfile elements = at.elements().orElseThrow();
    long count = elements.occurrences().total();
    if (refers && Shapes.isOnlyScalar(elements)) {
      return "An array of identifiers: " + distinct(elements) + ".";
    }
    return "An array of "
        + (elements.members().isEmpty() ? "values" : "objects")
        + " with "
        + count
        + (count == 1 ? " element" : " elements")
        + (refers ? ", each naming a row of a dimension." : ".");
  }

  static String oneToOne(PathProfile at) {
    return "It was set to be a table: " + counts(at) + ".";
  }

  static String tooWide(String table, int columns) {
    return "Redshift takes 1,600 columns: the last "
        + columns
        + " of "
        + table
        + " stand in a table of the same rows.";
  }

  static String tooDeep(PathProfile at) {
    return "It lies " + at.path().steps().size() + " steps deep, so it is kept whole.";
  }

  static String mixed(PathProfile at) {
    return Shapes.isOnlyArray(at)
        ? "The elements have no one shape ("
            + counts(at.elements().orElseThrow())
            + "), so it is kept whole."
        : "Its values have no one shape (" + counts(at) + "), so it is kept whole.";
  }

  /// What a SUPER column would not take of the values at a path, or nothing.
  static String unfit(PathProfile at) {
    int bytes = longestText(at);
    String text =
        bytes > ColumnType.MAX_VARCHAR_BYTES
            ? " A text of " + bytes + " bytes inside will not fit: SUPER takes 65,535."
            : "";
    int depth = depth(at);
    return depth > DEEPEST_SUPER
        ? text + " It is " + depth + " levels deep and will not fit: SUPER takes 1,000."
        : text;
  }

  private static int longestText(PathProfile at) {
    int longest = at.maxTextBytes();
    for (PathProfile below : below(at)) {
      longest = Math.max(longest, longestText(below));
    }
    return longest;
  }

  private static int depth(PathProfile at) {
    int deepest = 0;
    for (PathProfile below : below(at)) {
      deepest = Math.max(deepest, depth(below));
    }
    boolean nests = at.occurrences().objects() + at.occurrences().arrays() > 0;
    return nests ? deepest + 1 : deepest;
  }

  private static List<PathProfile> below(PathProfile at) {
    List<PathProfile> all = new ArrayList<>(at.members().values());
    at.elements().ifPresent(all::add);
    at.map().ifPresent(map -> all.add(map.values()));
    return all;
  }

  static String offsets(PathProfile at, ColumnType type) {
    return at.distinctOffsets()
        + " different UTC offsets, kept "
        + (type instanceof ColumnType.TimestampTz
            ? "in a column of their own."
            : "by keeping the text.");
  }

  /// What is worth knowing about a column, if anything.
  static Optional<String> ofValue(PathProfile at) {
    if (Shapes.isOnlyNull(at)) {
      return Optional.of(
          "Only ever null ("
              + at.occurrences().nulls()
              + " times): its type is a guess. Give it one, or leave it out.");
    }
    if (Shapes.isOfSeveralKinds(at)) {
      return Optional.of("Different kinds of values (" + counts(at) + "), kept as text.");
    }
    if (at.occurrences().emptyStrings() > 0 && EntityNames.isKeyLike(at.path())) {
      return Optional.of(
          "Named as an identifier, but empty text stands in "
              + at.occurrences().emptyStrings()
              + " of its values, so it stays a column.");
    }
    return Optional.empty();
  }

  private static String counts(PathProfile at) {
    Occurrences seen = at.occurrences();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("object", seen.objects());
    counts.put("empty object", seen.emptyObjects());
    counts.put("array", seen.arrays());
    counts.put("empty array", seen.emptyArrays());
    counts.put("text", seen.strings());
    counts.put("empty text", seen.emptyStrings());
    counts.put("number", seen.numbers());
    counts.put("boolean", seen.booleans());
    counts.put("null", seen.nulls());
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> count.getValue() + " " + count.getKey() + (count.getValue() == 1 ? "" : "s"))
        .collect(Collectors.joining(", "));
  }

  private static String distinct(PathProfile at) {
    DistinctSample sample = at.distinct();
    return (sample.isExact() ? "" : "about ")
        + sample.distinct()
        + " distinct of "
        + at.occurrences().scalars()
        + " values";
  }
}
