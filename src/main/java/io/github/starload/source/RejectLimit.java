package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;

/// How many malformed records of one source may be passed over before its reading stops.
///
/// It holds for each source by itself, so that what is read does not depend on the order of the
/// sources.
///
/// @param records 0 to [#MOST]
public record RejectLimit(int records) {
  /// Stop at the first malformed record.
  public static final RejectLimit NONE = new RejectLimit(0);

  /// Every rejection is listed in the report, which a person should be able to read.
  public static final int MOST = 100_000;

  public RejectLimit {
    if (records < 0 || records > MOST) {
      throw StarloadException.input(
          "Cannot pass over " + records + " malformed records: the limit is 0 to " + MOST,
          Location.NOWHERE,
          "Choose another number for --reject-limit");
    }
  }

  /// Whether any record may be passed over.
  boolean allowsSome() {
    return records > 0;
  }
}
