package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.Origin;
import io.github.starload.design.TextRules;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.normalise.HeldRow.Scope;
import io.github.starload.normalise.PathCounts.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Walks through one record along the places of the design, and fills its [#draft].
///
/// Where the contract rejects the record, or the design does not foresee what it holds, [#fill]
/// throws a [Rejection] and nothing of the record is counted.
final class RecordFiller {
  private static final String OTHER_KIND = "the design expects another kind of value there";

  final RecordDraft draft;

  private final PathCounts counts;
  private final Meetings meetings;
  private final RowOpener rows;
  private final CellFiller cells;
  private final Misfits misfits;
  private long visits;

  RecordFiller(DesignPlan plan, PathCounts counts, TextRules rules) {
    this.draft = new RecordDraft(plan.slots());
    this.counts = counts;
    this.meetings = new Meetings(draft);
    CellTexts texts = new CellTexts(rules, draft);
    this.rows = new RowOpener(draft, texts);
    this.misfits = new Misfits(counts, draft);
    this.cells = new CellFiller(draft, texts, misfits);
  }

  /// Fills the rows of a record.
  ///
  /// @throws Rejection if the record cannot be loaded as designed
  void fill(Place root, JsonValue record) {
    visit(root, record, 0, "");
    for (HeldRow row : draft.main.rows) {
      if (row.parent == null) {
        requireKey(root, row);
      }
    }
  }

  private static void requireKey(Place root, HeldRow row) {
    for (int index : row.plan.naturalKey) {
      if (row.cells[index] == null && index != row.plan.recordCopy) {
        Column column = row.plan.table.stagedColumns().get(index);
        JsonPath path = column.origin() instanceof Origin.Value(JsonPath at) ? at : root.path;
        throw new Rejection(
            path,
            Rejection.cause(row.plan.keyTypes()),
            "it has no " + path + ", by which " + row.plan.table.name() + " knows its rows");
      }
    }
  }

  /// @param ordinal position of an element
  /// @param name of a member of a map
  private void visit(Place place, JsonValue value, int ordinal, String name) {
    if (place.leftOut) {
      leaveOut(place, value);
      return;
    }
    if (place.beginsNothing()) {
      contents(place, value, false);
      return;
    }
    Scope before = draft.scope();
    meetings.begin(place, value);
    boolean begun = rows.begin(place, value, ordinal, name);
    contents(place, value, begun);
    meetings.end(place);
    draft.scope(before);
  }

  private void leaveOut(Place place, JsonValue value) {
    draft.count(place.counter, Outcome.LEFT_OUT);
    Place elements = place.elements;
    if (elements != null && elements.leftOut) {
      RejectedValues.elementsOf(value).forEach(element -> leaveOut(elements, element));
    }
  }

  /// @param begun whether the value makes a row, be it null or empty
  private void contents(Place place, JsonValue value, boolean begun) {
    boolean whole = place.keepsWhole();
    if (value.isEmpty() && (value instanceof JsonValue.JsonNull || !whole)) {
      draft.count(place.counter, begun ? Outcome.WRITTEN : Outcome.EMPTY);
    } else if (whole) {
      cells.fill(place, value, begun);
      if (value instanceof JsonValue.JsonObject(var members) && place.hasMembers()) {
        members(place, members);
      }
    } else if (place.elements != null) {
      elements(place, place.elements, value, begun);
    } else {
      parts(place, value, begun);
    }
  }

  private void elements(Place place, Place elements, JsonValue value, boolean begun) {
    unfold(place, begun);
    List<JsonValue> several = RejectedValues.elementsOf(value);
    for (int i = 0; i < several.size(); i++) {
      visit(elements, several.get(i), i, "");
    }
  }

  private void parts(Place place, JsonValue value, boolean begun) {
    switch (value) {
      case JsonValue.JsonObject(var members) when place.hasMembers() -> {
        unfold(place, begun);
        members(place, members);
      }
      case JsonValue.JsonObject _ ->
          misfits.add(place, value, ruling(place, place.contract().columns()), OTHER_KIND);
      case JsonValue.JsonArray _ ->
          misfits.add(place, value, ruling(place, place.contract().tables()), OTHER_KIND);
      case JsonValue.JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _ -> {
        if (place.cells.isEmpty()) {
          misfits.add(place, value, place.contract().columns(), OTHER_KIND);
        } else {
          cells.fill(place, value, begun);
        }
      }
      case JsonValue.JsonNull() -> {}
    }
  }

  /// What a column here says, else what the contract says.
  private static Mode ruling(Place place, Mode otherwise) {
    return place.cells.isEmpty() ? otherwise : place.types();
  }

  /// Notes a value whose parts go to cells.
  private void unfold(Place place, boolean begun) {
    RowPlan owner = place.owner;
    if (!begun && owner != null && owner.isDimension() && !place.isReferred()) {
      draft.meeting(owner).unfolded.add(place.counter);
    } else {
      draft.count(place.counter, Outcome.WRITTEN);
    }
  }

  private void members(Place place, List<JsonValue.Member> members) {
    long visit = ++visits;
    Place any = place.anyMember;
    Set<String> names = any == null ? Set.of() : new HashSet<>();
    for (int i = 0; i < members.size(); i++) {
      JsonValue.Member member = members.get(i);
      Place below = place.below(member.name());
      if (below == null) {
        below = place.member(member.name(), counts);
        below.unknown = true;
        below.owner = place.owner;
      }
      boolean repeated = below == any ? !names.add(member.name()) : below.visit == visit;
      if (repeated) {
        throw Rejection.repeated(place.path.member(member.name()));
      }
      below.visit = visit;
      if (below.unknown) {
        unknown(below, member.value());
      } else {
        visit(below, member.value(), 0, member.name());
      }
    }
  }

  /// What the design does not know is no loss where it holds nothing.
  private void unknown(Place place, JsonValue value) {
    if (value.isEmpty()) {
      draft.count(place.counter, Outcome.EMPTY);
      return;
    }
    Mode mode =
        value instanceof JsonValue.JsonArray
            ? place.contract().tables()
            : place.contract().columns();
    misfits.add(place, value, mode, "the design does not know it");
  }
}
