package io.github.starload.normalise;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.normalise.HeldRow.Meeting;
import io.github.starload.normalise.HeldRow.Scope;
import io.github.starload.normalise.PathCounts.Outcome;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.BatchPlace;
import io.github.starload.source.RejectedRecord;
import io.github.starload.source.SourceRecord;
import io.github.starload.type.Utf8Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns records into rows of the tables of a design.
///
/// What a record gives by itself is drafted, on any number of threads, see [#drafter]; the drafts
/// are taken in one after the other in the order of the records, because the first record with a
/// key may count more than later ones. The rows of a record are delivered, or none if the record
/// is rejected; the rows of dimensions come at the end, as later records may know
/// more of them. Memory grows with the keys of dimensions and with the largest record.
public final class Normaliser {
  private final StarDesign design;
  private final RowSink sink;
  /// Rows of the records at hand that had to wait for the records before.
  private final RowsByTable rows;

  private final Map<String, DimensionRows> dimensions = new LinkedHashMap<>();
  private final List<PathCounts> counts = new ArrayList<>();
  private final Drafter own;
  private final Findings findings = new Findings();
  private final Refusals refusals;
  private final RecordCopies copies = new RecordCopies();

  /// Keeps the rows of dimensions in memory.
  public Normaliser(StarDesign design, RowSink sink) {
    this(design, sink, Spill.never());
  }

  /// @param spill keeps the rows of dimensions; to be closed after this was used
  public Normaliser(StarDesign design, RowSink sink, Spill spill) {
    this.design = design;
    for (Table table : design.tables()) {
      if (table instanceof Table.Dimension dimension) {
        dimensions.put(table.name(), new DimensionRows(dimension, spill));
      }
    }
    this.sink = sink;
    this.rows = new RowsByTable(design);
    this.refusals = new Refusals(design.rejectLimit());
    this.own = drafter();
  }

  /// Another drafter for this load; to be asked for before the records are read.
  public Drafter drafter() {
    PathCounts ofDrafter = new PathCounts();
    counts.add(ofDrafter);
    return new Drafter(design, ofDrafter, dimensions);
  }

  /// Makes the rows of one record, or rejects it.
  ///
  /// @param kind of the record, as the design names it
  /// @param source name for messages
  /// @throws StarloadException as [#take]
  public void add(String kind, String source, SourceRecord record) {
    take(own.draft(kind, source, List.of(record)), BatchPlace.BEGIN);
  }

  /// Takes in what the next records give.
  ///
  /// @param base to be added to the records' numbers and lines
  /// @throws StarloadException of kind INPUT if more records are rejected than the design allows,
  ///     or if two natural keys of a dimension have the same surrogate key
  public void take(Drafts drafts, BatchPlace base) {
    for (Draft draft : drafts.drafts) {
      if (draft.refused == null) {
        deliver(draft);
      } else {
        draft.main.tally.count();
        refusals.add(draft.refused, base);
      }
    }
    drafts.rows.deliver(sink);
    rows.deliver(sink);
  }

  /// Delivers the rows of the dimensions; no record may follow.
  ///
  /// @throws StarloadException of kind INPUT, with counts, if records held what the design does not
  ///     foresee
  public void finish() {
    refusals.stopIfUnforeseen();
    for (DimensionRows dimension : dimensions.values()) {
      dimension.deliver(sink);
      dimension.tell(findings);
    }
  }

  /// What became of the values at each path so far.
  public PathCounts counts() {
    return PathCounts.sum(counts);
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

  /// The record stays: meets its dimensions, delivers and counts its rows.
  private void deliver(Draft draft) {
    for (Meeting meeting : draft.meetings) {
      meet(meeting);
    }
    deliver(draft.main);
    draft.main.tally.count();
    for (Meeting meeting : draft.meetings) {
      for (Map.Entry<RowPlan, Scope> below : meeting.below().entrySet()) {
        deliverBelow(meeting, below.getKey(), below.getValue());
      }
    }
    draft.findings.forEach(findings::add);
  }

  private void meet(Meeting meeting) {
    boolean isNew = meeting.dimension.meet(meeting);
    boolean isFirst =
        meeting.isRecord() ? meeting.dimension.isFirstRecord(meeting.plan, meeting.key) : isNew;
    Outcome outcome = isFirst ? Outcome.WRITTEN : Outcome.MERGED;
    meeting.unfolded.forEach(counter -> counter.add(outcome));
    if (isNew) {
      sink.met(meeting.plan.table, meeting.key);
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
            Utf8Text.of(copies.next(String.valueOf(row.cells[row.plan.recordHash])));
      }
      if (!row.hasKeys()) {
        row.giveKeys();
      }
      rows.add(row.plan.number, row.cells);
    }
  }

  /// The rows below a row of a dimension are made once.
  private void deliverBelow(Meeting meeting, RowPlan plan, Scope scope) {
    DimensionRows dimension = meeting.dimension;
    long key = meeting.key;
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

  /// A hash of rows.
  private static long contents(Scope scope) {
    long hash = 0;
    for (HeldRow row : scope.rows) {
      hash = SurrogateKeys.with(hash, Integer.toString(row.plan.slot));
      for (Utf8Text cell : row.cells) {
        hash = SurrogateKeys.with(hash, cell == null ? "-" : "+");
        hash = SurrogateKeys.with(hash, HeldRow.text(cell));
      }
    }
    return hash;
  }
}
