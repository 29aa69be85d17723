package io.github.starload.suggest;

import io.github.starload.profile.DistinctSample;
import io.github.starload.profile.PathProfile;
import java.util.Locale;
import java.util.Optional;

/// Says why something is proposed, with the figures.
final class Reasons {
  private Reasons() {}

  static String refers(PathProfile at, Optional<PathProfile> recordKey) {
    String form =
        at.idForm()
            .map(f -> ", all in the form " + f.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .orElse("");
    String sameAsKey =
        at.idForm().isPresent() && at.idForm().equals(recordKey.flatMap(PathProfile::idForm))
            ? ", as the records' key " + recordKey.orElseThrow().path()
            : "";
    return distinct(at) + form + sameAsKey + ".";
  }

  static String recordKey(PathProfile key) {
    return "Present in every record and never repeated: "
        + distinct(key)
        + (key.distinct().isExact() ? "." : " (estimated; the load proves it).");
  }

  static String noRecordKey() {
    return "No member is present, scalar and unique in every record: a hash of the record is its"
        + " key.";
  }

  static String bridge(PathProfile elements) {
    return "An array of identifiers: " + distinct(elements) + ".";
  }

  static String detail(PathProfile elements) {
    return "An array of "
        + (elements.members().isEmpty() ? "values" : "objects")
        + " with "
        + elements.occurrences().total()
        + " elements.";
  }

  static String mixed() {
    return "Its values have no one shape, so it is kept whole.";
  }

  static String offsets(PathProfile at) {
    return at.distinctOffsets() + " different UTC offsets, kept in a column of their own.";
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
