package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.TextRules;
import io.github.starload.json.JsonValue;
import io.github.starload.normalise.HeldRow.Meeting;
import io.github.starload.normalise.PathCounts.Outcome;
import io.github.starload.source.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes of records what each of them gives by itself, without regard to the others. A load may
/// have several, each for one thread at a time.
public final class Drafter {
  private final DesignPlan plan;
  private final PathCounts counts;
  private final TextRules rules;
  private final RecordFiller filler;
  private final RecordDraft draft;

  /// Whether the keys of a record's rows follow from the record alone: not where equal records are
  /// numbered.
  private final boolean givesKeys;

  /// For the next records, which are likely to take what those before took.
  private RowsByTable next;

  /// @param counts told of what becomes of the values when drafts are taken in
  /// @param dimensions the rows of each, by name
  Drafter(StarDesign design, PathCounts counts, Map<String, DimensionRows> dimensions) {
    this.next = new RowsByTable(design);
    this.plan = new DesignPlan(design, counts, dimensions);
    this.counts = counts;
    this.rules = design.text();
    this.filler = new RecordFiller(plan, counts, rules);
    this.draft = filler.draft;
    this.givesKeys =
        design.tables().stream()
            .flatMap(table -> table.columns().stream())
            .map(Column::origin)
            .noneMatch(Origin.RecordCopy.class::isInstance);
  }

  /// Fills the rows of some records that follow each other, or says why one gives none.
  ///
  /// @param kind of the records, as the design names it
  /// @param source name for messages
  public Drafts draft(String kind, String source, List<SourceRecord> records) {
    Place root = plan.root(kind);
    RowsByTable rows = next;
    List<Draft> drafts = new ArrayList<>(records.size());
    for (SourceRecord record : records) {
      drafts.add(draft(root, source, record, rows));
    }
    next = rows.another();
    return new Drafts(drafts, rows);
  }

  private Draft draft(Place root, String source, SourceRecord record, RowsByTable rows) {
    try {
      return filled(root, record.value(), rows);
    } catch (Rejection rejection) {
      draft.clear();
      new RejectedValues(counts, draft.main.tally).add(root, record.value());
      return new Draft(draft, new Draft.Refused(source, record.number(), record.line(), rejection));
    } finally {
      draft.clear();
    }
  }

  private Draft filled(Place root, JsonValue value, RowsByTable rows) {
    try {
      filler.fill(root, value);
    } catch (Rejection rejection) {
      if (rejection.cause != Rejection.Cause.REPEATED_NAME
          || rules.repeatedNames() == TextRules.RepeatedNames.REJECT_RECORD) {
        throw rejection;
      }
      draft.clear();
      fillSettled(root, value);
    }
    draft.meetings.forEach(Meeting::giveKey);
    Draft filled = new Draft(draft, null);
    if (givesKeys) {
      filled.pack(rows);
    }
    return filled;
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
}
