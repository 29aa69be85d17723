package io.github.starload.normalise;

import io.github.starload.design.Contract.Mode;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonWriter;

/// Deals with values that the design does not expect, as the contract says.
final class Misfits {
  private final PathCounts counts;
  private final RecordDraft draft;

  Misfits(PathCounts counts, RecordDraft draft) {
    this.counts = counts;
    this.draft = draft;
  }

  /// Rejects a value alone.
  ///
  /// @param reason without a full stop
  /// @throws Rejection if the contract does not reject values
  void add(Place place, JsonValue value, Mode mode, String reason) {
    if (mode != Mode.REJECT_VALUE) {
      throw new Rejection(place.path, Rejection.cause(mode), reason);
    }
    new RejectedValues(counts, draft.scope().tally).add(place, value);
    draft.findings.add(
        new Finding(
            Finding.REJECTED,
            place.path.toString(),
            1,
            CellText.shortened(JsonWriter.compact(value)),
            "Not loaded; where it would stand is NULL."));
  }
}
