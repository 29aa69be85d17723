package io.github.starload.normalise;

import io.github.starload.normalise.HeldRow.Meeting;
import io.github.starload.normalise.HeldRow.Scope;
import io.github.starload.normalise.PathCounts.Counter;
import io.github.starload.normalise.PathCounts.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one record gives, kept here until the record is whole: its rows and counts, the dimensions
/// that it meets, what was done to its values.
final class RecordDraft {
  /// The rows of the record and its counts, but for those below dimensions.
  Scope main = new Scope();

  /// Dimensions that were met, in the order in which the values that name them end.
  List<Meeting> meetings = new ArrayList<>();

  /// What was repaired or rejected alone.
  List<Finding> findings = new ArrayList<>();

  /// Where rows and counts go now: [#main], or what lies below a dimension's row.
  private Scope scope = main;

  private final @Nullable HeldRow[] open;

  /// @param slots how many rows may be open at once
  RecordDraft(int slots) {
    this.open = new HeldRow[slots];
  }

  /// The row of a plan that values go to now; null where there is none.
  @Nullable HeldRow open(RowPlan plan) {
    return open[plan.slot];
  }

  /// Lets values go to a row, or to none.
  void open(RowPlan plan, @Nullable HeldRow row) {
    open[plan.slot] = row;
  }

  /// The meeting with a dimension that values go to now.
  Meeting meeting(RowPlan dimension) {
    if (open(dimension) instanceof Meeting meeting) {
      return meeting;
    }
    throw new IllegalStateException("no row of " + dimension.table.name() + " is open");
  }

  Scope scope() {
    return scope;
  }

  void scope(Scope next) {
    scope = next;
  }

  void count(Counter counter, Outcome outcome) {
    scope.tally.add(counter, outcome);
  }

  /// Forgets the record; what it gave stays with those who have it.
  void clear() {
    main = new Scope();
    meetings = new ArrayList<>();
    findings = new ArrayList<>();
    scope = main;
  }
}
