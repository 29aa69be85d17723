package io.github.starload.normalise;

import io.github.starload.design.Contract.Mode;
import io.github.starload.json.JsonValue;
import io.github.starload.normalise.HeldRow.Meeting;
import io.github.starload.normalise.HeldRow.Reference;
import io.github.starload.normalise.PathCounts.Counter;
import io.github.starload.normalise.PathCounts.Outcome;

/// Begins and ends the meetings of a record with dimensions.
final class Meetings {
  private final RecordDraft draft;

  Meetings(RecordDraft draft) {
    this.draft = draft;
  }

  /// A place that feeds dimensions is entered; what holds nothing meets none.
  void begin(Place place, JsonValue value) {
    if (place.feeds.isEmpty()) {
      return;
    }
    boolean holds = !value.isEmpty() && !value.isEmptyText();
    for (Place.Feed feed : place.feeds) {
      draft.open(
          feed.row(), holds ? new Meeting(feed.row(), null, feed.dimension(), place.path) : null);
    }
  }

  /// The place is left: meetings with a key count, others hold nothing or do not fit.
  void end(Place place) {
    for (int i = 0; i < place.feeds.size(); i++) {
      Place.Feed feed = place.feeds.get(i);
      if (!(draft.open(feed.row()) instanceof Meeting meeting)) {
        continue;
      }
      if (meeting.hasKey()) {
        refer(feed, meeting);
        draft.meetings.add(meeting);
      } else if (meeting.isEmpty()) {
        note(meeting, Outcome.EMPTY);
      } else {
        endWithoutKey(place, feed, meeting);
      }
      draft.open(feed.row(), null);
    }
  }

  private void refer(Place.Feed feed, Meeting meeting) {
    for (Place.Target target : feed.references()) {
      HeldRow row = draft.open(target.row());
      if (row != null) {
        meeting.references.add(new Reference(row, target.index()));
      }
    }
  }

  private void endWithoutKey(Place place, Place.Feed feed, Meeting meeting) {
    String reason =
        "it has no "
            + String.join(", ", feed.dimension().table.naturalKey())
            + ", by which "
            + feed.dimension().table.name()
            + " knows its rows";
    Mode mode = feed.row().keyTypes();
    if (mode != Mode.REJECT_VALUE || place.path.isRoot()) {
      throw new Rejection(place.path, Rejection.cause(mode), reason);
    }
    note(meeting, Outcome.REJECTED);
    meeting.below().values().forEach(below -> draft.scope().tally.addRejected(below.tally));
    draft.findings.add(new Finding(Finding.REJECTED, place.path.toString(), 1, "", reason + "."));
  }

  private void note(Meeting meeting, Outcome outcome) {
    meeting.unfolded.forEach(counter -> draft.count(counter, outcome));
    for (Counter counter : meeting.pending) {
      if (counter != null) {
        draft.count(counter, outcome);
      }
    }
  }
}
