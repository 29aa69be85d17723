package io.github.starload.normalise;

import io.github.starload.design.StarDesign;
import io.github.starload.design.TextRules;
import io.github.starload.json.JsonValue;
import io.github.starload.normalise.HeldRow.Meeting;
import io.github.starload.normalise.HeldRow.Reference;
import io.github.starload.normalise.HeldRow.Scope;
import io.github.starload.normalise.PathCounts.Outcome;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RejectedRecord;
import io.github.starload.source.SourceRecord;
import java.util.List;
import java.util.Map;

/// Turns records into rows of the tables of a design, one record at a time.
///
/// The rows of a record are held until it is whole, then delivered together, or not at all if the
/// record is rejected; the rows of dimensions come at the end, as later records may know more of
/// them. Memory grows with the keys of dimensions and with the largest record. Not safe for use by
/// several threads.
public final class Normaliser {
  private final PathCounts counts = new PathCounts();
  private final DesignPlan plan;
  private final TextRules rules;
  private final RowSink sink;
  private final RecordFiller filler;
  private final RecordDraft draft;
  private final Findings findings = new Findings();
  private final Refusals refusals;
  private final RecordCopies copies = new RecordCopies();

  public Normaliser(StarDesign design, RowSink sink) {
    this.plan = new DesignPlan(design, counts);
    this.rules = design.text();
    this.sink = sink;
    this.filler = new RecordFiller(plan, counts, rules);
    this.draft = filler.draft;
    this.refusals = new Refusals(design.rejectLimit());
  }

  /// Makes the rows of one record, or rejects it.
  ///
  /// @param kind of the record, as the design names it
  /// @param source name for messages
  /// @throws StarloadException of kind INPUT if more records are rejected than the design allows,
  ///     or if two natural keys of a dimension have the same surrogate key
  public void add(String kind, String source, SourceRecord record) {
    Place root = plan.root(kind);
    try {
      fill(root, record);
    } catch (Rejection rejection) {
      draft.clear();
      new RejectedValues(counts, draft.main.tally).add(root, record.value());
      draft.main.tally.count();
      refusals.add(source, record, rejection);
    }
    draft.clear();
  }

  /// Delivers the rows of the dimensions; no record may follow.
  ///
  /// @throws StarloadException of kind INPUT, with counts, if records held what the design does not
  ///     foresee
  public void finish() {
    refusals.stopIfUnforeseen();
    for (DimensionRows dimension : plan.dimensions()) {
      dimension.deliver(sink);
      dimension.tell(findings);
    }
  }

  /// What became of the values at each path so far.
  public PathCounts counts() {
    return counts;
  }

  /// What was done to the data beyond placing it, so far; what dimensions tell comes with
  /// [#finish].
  public List<Finding> findings() {
    return findings.list();
  }

  /// The records that were rejected so far.
  public List<RejectedRecord> rejected() {
    return refusals.rejected();
  }

  private void fill(Place root, SourceRecord record) {
    try {
      filler.fill(root, record.value());
    } catch (Rejection rejection) {
      if (rejection.cause != Rejection.Cause.REPEATED_NAME
          || rules.repeatedNames() == TextRules.RepeatedNames.REJECT_RECORD) {
        throw rejection;
      }
      draft.clear();
      fillSettled(root, record.value());
    }
    deliver();
  }

  private void fillSettled(Place root, JsonValue value) {
    RepeatedNames names = new RepeatedNames(rules.repeatedNames());
    filler.fill(root, names.settled(root, value));
    String outcome =
        rules.repeatedNames() == TextRules.RepeatedNames.KEEP_FIRST
            ? "The first one stands."
            : "The last one stands.";
    for (RepeatedNames.Dropped dropped : names.dropped()) {
      Place place = dropped.place();
      if (place.unknown) {
        draft.main.tally.add(counts.at(place.path), Outcome.REJECTED);
      } else {
        new RejectedValues(counts, draft.main.tally).add(place, dropped.value());
      }
      draft.findings.add(new Finding(Finding.REPEATED_NAME, place.path.toString(), 1, "", outcome));
    }
  }

  /// The record stays: gives keys to its rows, delivers and counts them.
  private void deliver() {
    for (Meeting meeting : draft.meetings) {
      meet(meeting);
    }
    deliver(draft.main);
    draft.main.tally.count();
    for (Meeting meeting : draft.meetings) {
      for (Map.Entry<RowPlan, Scope> below : meeting.below.entrySet()) {
        deliverBelow(meeting, below.getKey(), below.getValue());
      }
    }
    draft.findings.forEach(findings::add);
  }

  private void meet(Meeting meeting) {
    boolean isNew = meeting.dimension.meet(meeting);
    String key = String.valueOf(meeting.cells[0]);
    for (Reference reference : meeting.references) {
      reference.row().cells[reference.index()] = key;
    }
    boolean isFirst =
        meeting.isRecord() ? meeting.dimension.isFirstRecord(meeting.plan, key) : isNew;
    Outcome outcome = isFirst ? Outcome.WRITTEN : Outcome.MERGED;
    meeting.unfolded.forEach(counter -> counter.add(outcome));
    if (isNew) {
      sink.met(meeting.plan.table, key);
    }
    if (meeting.isRecord() && !isFirst) {
      findings.add(
          Finding.MERGED,
          meeting.path(),
          1,
          meeting.keyText(),
          "One row of " + meeting.plan.table.name() + " stands for all records of one key.");
    }
  }

  private void deliver(Scope scope) {
    for (HeldRow row : scope.rows) {
      if (row.plan.recordCopy >= 0) {
        row.cells[row.plan.recordCopy] =
            Integer.toString(copies.next(String.valueOf(row.cells[row.plan.recordHash])));
      }
      row.giveKeys();
      sink.row(row.plan.table, row.cells);
    }
  }

  /// The rows below a row of a dimension are made once.
  private void deliverBelow(Meeting meeting, RowPlan plan, Scope scope) {
    DimensionRows dimension = meeting.dimension;
    String key = String.valueOf(meeting.cells[0]);
    long contents = contents(scope);
    if (dimension.isFirst(plan, key, contents)) {
      deliver(scope);
      scope.tally.count();
      return;
    }
    scope.tally.countMerged();
    if (!dimension.isSame(plan, key, contents)) {
      findings.add(
          Finding.CONFLICTING_DETAIL,
          plan.table.paths().getFirst().toString(),
          1,
          meeting.keyText(),
          plan.table.name() + " keeps the rows that came first for each key.");
    }
  }

  /// A hash of rows that have no keys yet.
  private static long contents(Scope scope) {
    long hash = 0;
    for (HeldRow row : scope.rows) {
      hash = SurrogateKeys.with(hash, Integer.toString(row.plan.slot));
      for (String cell : row.cells) {
        hash = SurrogateKeys.with(hash, cell == null ? "-" : "+" + cell);
      }
    }
    return hash;
  }
}
