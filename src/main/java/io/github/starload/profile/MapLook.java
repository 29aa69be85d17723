package io.github.starload.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells objects that are used as maps, whose names are data, from objects whose names are columns.
///
/// A map is recognised if its values have one shape (all objects, all arrays, all texts, all
/// numbers or all flags, besides nulls) and one of these holds:
///
/// - all names have one form of data (dates, numbers or versions, identifiers), at least three of
///   them, or the form of language and country codes, at least twenty;
/// - there are at least fifty names over ten objects or more, each in a tenth of the objects or
///   less on average;
/// - there is one object, or there are a few that share less than half of their names, and at least
///   fifty names whose values are objects alike or arrays, or a hundred whose values are scalars.
///
/// Where a wrong answer is possible it is "no map": a person can still choose one.
final class MapLook {
  private static final int LEAST_DATA_NAMES = 3;
  private static final int LEAST_CODES = 20;
  private static final int LEAST_NAMES = 50;
  private static final int LEAST_SCALAR_NAMES = 100;
  private static final int LEAST_OBJECTS = 10;
  private static final double MOST_PRESENCE = 0.1;
  private static final double SHARED_PRESENCE = 0.5;

  /// Objects are alike if most of their members have names that many of them have.
  private static final double LEAST_COMMON_SHARE = 0.8;

  private MapLook() {}

  /// Forms of names that are data.
  private enum NameForm {
    DATES("\\d{4}-\\d{2}(-\\d{2})?([T ].*)?"),
    NUMBERS_OR_VERSIONS("v?\\d+(\\.\\d+)*"),
    IDENTIFIERS(
        "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
            + "|(?=.*\\d)[0-9a-f]{16,40}|[0-7][0-9A-HJKMNP-TV-Z]{25}"),
    CODES("[a-z]{2,3}([-_][A-Za-z]{2,4})?|[A-Z]{2,3}");

    private final Pattern pattern;

    NameForm(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    private int leastNames() {
      return this == CODES ? LEAST_CODES : LEAST_DATA_NAMES;
    }

    private boolean isOfAll(Collection<String> names) {
      return names.size() >= leastNames()
          && names.stream().allMatch(name -> pattern.matcher(name).matches());
    }
  }

  /// Why the objects look like a map, as a sentence; empty if they do not.
  ///
  /// @param objects that are not empty
  /// @param occurrences members of all objects together
  static Optional<String> reason(long objects, long occurrences, Map<String, Observed> members) {
    int names = members.size();
    if (names < LEAST_DATA_NAMES || !haveOneShape(members.values())) {
      return Optional.empty();
    }
    Optional<NameForm> form =
        Arrays.stream(NameForm.values()).filter(f -> f.isOfAll(members.keySet())).findFirst();
    if (form.isPresent()) {
      return Optional.of(
          "All "
              + names
              + " names are "
              + form.get().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + ".");
    }
    double presence = (double) occurrences / ((double) names * objects);
    if (names >= LEAST_NAMES && objects >= LEAST_OBJECTS && presence <= MOST_PRESENCE) {
      return Optional.of(
          "Each of the %d names stands in %.1f %% of the objects on average."
              .formatted(names, presence * 100));
    }
    boolean fewAndUnlike = objects == 1 || (objects < LEAST_OBJECTS && presence < SHARED_PRESENCE);
    return fewAndUnlike && isFullOfEntries(members.values())
        ? Optional.of(names + " names hold values that are all alike.")
        : Optional.empty();
  }

  private static boolean haveOneShape(Collection<Observed> values) {
    Observed all = new Observed(new Room());
    values.forEach(value -> all.mergeCounts(value));
    return all.hasOneShape();
  }

  private static boolean isFullOfEntries(Collection<Observed> values) {
    int names = values.size();
    if (names < LEAST_NAMES) {
      return false;
    }
    Observed all = new Observed(new Room());
    values.forEach(all::merge);
    if (all.isOfObjects()) {
      return all.commonShare() >= LEAST_COMMON_SHARE;
    }
    return all.isOfArrays() || names >= LEAST_SCALAR_NAMES;
  }
}
