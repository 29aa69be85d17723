package io.github.starload.normalise;

import io.github.starload.normalise.HeldRow.Meeting;
import io.github.starload.normalise.HeldRow.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one record gives, but for the rows that are packed already.
final class Draft {
  final Scope main;
  final List<Meeting> meetings;
  final List<Finding> findings;

  /// Why the record gives no rows; its counts are then those of a rejected one.
  final @Nullable Refused refused;

  /// A record that is not loaded.
  ///
  /// @param number within its batch, as the line
  record Refused(String source, long number, long line, Rejection rejection) {}

  Draft(RecordDraft draft, @Nullable Refused refused) {
    this.main = draft.main;
    this.meetings = draft.meetings;
    this.findings = draft.findings;
    this.refused = refused;
  }

  /// Gives keys to all rows, and packs those that no later record can take the place of.
  void pack(RowsByTable into) {
    for (int i = 0; i < main.rows.size(); i++) {
      HeldRow row = main.rows.get(i);
      row.giveKeys();
      into.add(row.plan.number, row.cells);
    }
    main.rows.clear();
    for (Meeting meeting : meetings) {
      for (Scope below : meeting.below().values()) {
        below.rows.forEach(HeldRow::giveKeys);
      }
    }
  }
}
