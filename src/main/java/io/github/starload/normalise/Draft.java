package io.github.starload.normalise;

import io.github.starload.normalise.HeldRow.Meeting;
import io.github.starload.normalise.HeldRow.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one record gives, made by a [Drafter] and taken in by [Normaliser#take].
public final class Draft {
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

  /// Gives keys to all rows.
  void giveKeys() {
    giveKeys(main);
    for (Meeting meeting : meetings) {
      meeting.below.values().forEach(Draft::giveKeys);
    }
  }

  private static void giveKeys(Scope scope) {
    for (HeldRow row : scope.rows) {
      row.giveKeys();
    }
  }
}
