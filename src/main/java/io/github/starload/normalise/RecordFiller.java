package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.Origin;
import io.github.starload.design.ScalarKind;
import io.github.starload.design.TextRules;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonWriter;
import io.github.starload.normalise.HeldRow.Meeting;
import io.github.starload.normalise.HeldRow.Reference;
import io.github.starload.normalise.HeldRow.Scope;
import io.github.starload.normalise.PathCounts.Counter;
import io.github.starload.normalise.PathCounts.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fills the rows of one record, which wait here until the record is whole.
///
/// Where the contract rejects the record, or the design does not foresee what it holds, [#fill]
/// throws a [Rejection] and nothing of the record is counted.
final class RecordFiller {
  /// The rows of the record and its counts, but for those below dimensions.
  final Scope main = new Scope();

  /// Dimensions that were met, in the order in which the values that name them end.
  final List<Meeting> meetings = new ArrayList<>();

  /// What was repaired or rejected alone.
  final List<Finding> findings = new ArrayList<>();

  private final PathCounts counts;
  private final TextRules rules;
  private final @Nullable HeldRow[] open;
  private Scope scope = main;
  private long visits;

  RecordFiller(DesignPlan plan, PathCounts counts, TextRules rules) {
    this.counts = counts;
    this.rules = rules;
    this.open = new HeldRow[plan.slots()];
  }

  /// Fills the rows of a record.
  ///
  /// @throws Rejection if the record cannot be loaded as designed
  void fill(Place root, JsonValue record) {
    visit(root, record, 0, "");
    for (HeldRow row : main.rows) {
      if (row.parent == null) {
        requireKey(root, row);
      }
    }
  }

  /// Forgets the record.
  void clear() {
    main.clear();
    meetings.clear();
    findings.clear();
    scope = main;
  }

  private static void requireKey(Place root, HeldRow row) {
    for (int index : row.plan.naturalKey) {
      if (row.cells[index] == null && index != row.plan.recordCopy) {
        Column column = row.plan.table.stagedColumns().get(index);
        JsonPath path = column.origin() instanceof Origin.Value(JsonPath at) ? at : root.path;
        throw new Rejection(
            path,
            stops(row.plan.keyTypes()),
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
    Scope before = scope;
    boolean empty = isEmpty(value);
    beginMeetings(place, value, empty);
    boolean begun = beginRows(place, value, empty, ordinal, name);
    contents(place, value, empty, begun);
    endMeetings(place);
    scope = before;
  }

  private void leaveOut(Place place, JsonValue value) {
    scope.tally.add(place.counter, Outcome.LEFT_OUT);
    Place elements = place.elements;
    if (elements != null && elements.leftOut) {
      RejectedValues.elementsOf(value).forEach(element -> leaveOut(elements, element));
    }
  }

  private void beginMeetings(Place place, JsonValue value, boolean empty) {
    for (Place.Feed feed : place.feeds) {
      boolean holds = !empty && !isEmptyText(value);
      open[feed.row().slot] =
          holds ? new Meeting(feed.row(), null, feed.dimension(), place.path) : null;
    }
  }

  private boolean beginRows(Place place, JsonValue value, boolean empty, int ordinal, String name) {
    boolean begun = false;
    for (RowPlan plan : place.rows) {
      boolean always = plan.beginning == RowPlan.Beginning.ALWAYS;
      RowPlan above = plan.parent;
      HeldRow parent = above == null ? null : open[above.slot];
      boolean begins =
          (always || (!empty && canBegin(place, value))) && (above == null || parent != null);
      open[plan.slot] = null;
      if (begins) {
        if (parent instanceof Meeting meeting) {
          scope = meeting.below.computeIfAbsent(plan, _ -> new Scope());
        }
        begin(place, plan, parent, value, ordinal, name);
        begun |= always;
      }
    }
    return begun;
  }

  /// A one-to-one table takes objects, and scalars only if it has a cell for them.
  private static boolean canBegin(Place place, JsonValue value) {
    return value instanceof JsonValue.JsonObject || !place.cells.isEmpty();
  }

  private void begin(
      Place place,
      RowPlan plan,
      @Nullable HeldRow parent,
      JsonValue value,
      int ordinal,
      String name) {
    HeldRow row = new HeldRow(plan, parent);
    if (plan.ordinal >= 0) {
      row.cells[plan.ordinal] = Integer.toString(ordinal);
    }
    if (plan.mapKey >= 0) {
      Column column = plan.table.stagedColumns().get(plan.mapKey);
      try {
        row.cells[plan.mapKey] = text(place, column, new JsonValue.JsonString(name));
      } catch (CellText.Unfit unfit) {
        throw new Rejection(
            place.path, stops(plan.contract.types()), cannotWrite(name, column, unfit));
      }
    }
    if (plan.recordHash >= 0) {
      row.cells[plan.recordHash] = JsonHash.of(value);
    }
    open[plan.slot] = row;
    scope.rows.add(row);
  }

  /// @param begun whether the value makes a row, be it null or empty
  private void contents(Place place, JsonValue value, boolean empty, boolean begun) {
    boolean whole = place.keepsWhole();
    if (empty && (value instanceof JsonValue.JsonNull || !whole)) {
      scope.tally.add(place.counter, begun ? Outcome.WRITTEN : Outcome.EMPTY);
      return;
    }
    Place elements = place.elements;
    if (whole) {
      cells(place, value, begun);
    } else if (elements != null) {
      unfold(place, begun);
      List<JsonValue> several = RejectedValues.elementsOf(value);
      for (int i = 0; i < several.size(); i++) {
        visit(elements, several.get(i), i, "");
      }
      return;
    }
    switch (value) {
      case JsonValue.JsonObject(var members) when place.hasMembers() -> {
        if (!whole) {
          unfold(place, begun);
        }
        members(place, members);
      }
      case JsonValue.JsonObject _, JsonValue.JsonArray _ -> {
        if (!whole) {
          Mode mode =
              !place.cells.isEmpty()
                  ? place.types()
                  : value instanceof JsonValue.JsonArray
                      ? place.contract().tables()
                      : place.contract().columns();
          misfit(place, value, mode, "the design expects another kind of value there");
        }
      }
      case JsonValue.JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _ -> {
        if (!whole) {
          scalar(place, value, begun);
        }
      }
      case JsonValue.JsonNull() -> {}
    }
  }

  private void scalar(Place place, JsonValue value, boolean begun) {
    if (!place.cells.isEmpty()) {
      cells(place, value, begun);
    } else {
      misfit(
          place,
          value,
          place.contract().columns(),
          "the design expects another kind of value there");
    }
  }

  /// Notes a value whose parts go to cells.
  private void unfold(Place place, boolean begun) {
    RowPlan owner = place.owner;
    if (!begun && owner != null && owner.isDimension() && !isReferred(place)) {
      meeting(owner).unfolded.add(place.counter);
    } else {
      scope.tally.add(place.counter, Outcome.WRITTEN);
    }
  }

  private static boolean isReferred(Place place) {
    for (Place.Feed feed : place.feeds) {
      if (!feed.references().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Meeting meeting(RowPlan dimension) {
    if (open[dimension.slot] instanceof Meeting meeting) {
      return meeting;
    }
    throw new IllegalStateException("no row of " + dimension.table.name() + " is open");
  }

  private void members(Place place, List<JsonValue.Member> members) {
    long visit = ++visits;
    Place any = place.anyMember;
    Set<String> names = any == null ? Set.of() : new HashSet<>();
    for (JsonValue.Member member : members) {
      Place below = place.below(member.name());
      if (below == null) {
        below = place.member(member.name(), counts);
        below.unknown = true;
        below.owner = place.owner;
      }
      boolean repeated = below == any ? !names.add(member.name()) : below.visit == visit;
      if (repeated) {
        throw repeated(place.path.member(member.name()));
      }
      below.visit = visit;
      if (below.unknown) {
        unknown(below, member.value());
      } else {
        visit(below, member.value(), 0, member.name());
      }
    }
  }

  private static Rejection repeated(JsonPath path) {
    return new Rejection(
        path, Rejection.Cause.REPEATED_NAME, "the name of " + path + " occurs twice in one object");
  }

  /// What the design does not know is no loss where it holds nothing.
  private void unknown(Place place, JsonValue value) {
    if (isEmpty(value)) {
      scope.tally.add(place.counter, Outcome.EMPTY);
      return;
    }
    Mode mode =
        value instanceof JsonValue.JsonArray
            ? place.contract().tables()
            : place.contract().columns();
    misfit(place, value, mode, "the design does not know it");
  }

  private void cells(Place place, JsonValue value, boolean begun) {
    @Nullable String[] texts = new String[place.cells.size()];
    boolean taken = false;
    boolean beyondDimensions = begun || isReferred(place);
    for (int i = 0; i < texts.length; i++) {
      Place.Cell cell = place.cells.get(i);
      boolean meets = !cell.row().isDimension() || open[cell.row().slot] != null;
      if (meets && takes(cell, value)) {
        try {
          texts[i] = text(place, cell, value);
        } catch (CellText.Unfit unfit) {
          misfit(
              place,
              value,
              cell.types(),
              cannotWrite(JsonWriter.compact(value), cell.column(), unfit));
          return;
        }
        taken = true;
        beyondDimensions |= !cell.row().isDimension();
      }
    }
    if (!taken) {
      if (isEmptyText(value) && !place.feeds.isEmpty()) {
        scope.tally.add(place.counter, begun ? Outcome.WRITTEN : Outcome.EMPTY);
      } else {
        misfit(place, value, place.types(), "no column takes a value of its kind");
      }
      return;
    }
    boolean pending = !beyondDimensions;
    for (int i = 0; i < texts.length; i++) {
      Place.Cell cell = place.cells.get(i);
      HeldRow row = open[cell.row().slot];
      if (texts[i] != null && row != null) {
        row.cells[cell.index()] = texts[i];
        if (pending && row instanceof Meeting meeting) {
          meeting.pending[cell.index()] = place.counter;
          pending = false;
        }
      }
    }
    if (beyondDimensions) {
      scope.tally.add(place.counter, Outcome.WRITTEN);
    }
  }

  private static boolean takes(Place.Cell cell, JsonValue value) {
    if (cell.kind().isEmpty()) {
      return true;
    }
    ScalarKind kind = cell.kind().get();
    return switch (value) {
      case JsonValue.JsonString _ -> kind == ScalarKind.TEXT;
      case JsonValue.JsonNumber _ -> kind == ScalarKind.NUMBER;
      case JsonValue.JsonBoolean _ -> kind == ScalarKind.BOOLEAN;
      case JsonValue.JsonArray _, JsonValue.JsonObject _, JsonValue.JsonNull _ -> false;
    };
  }

  private String text(Place place, Place.Cell cell, JsonValue value) throws CellText.Unfit {
    if (cell.isOffset()) {
      return CellText.offset(value);
    }
    if (cell.isDay()) {
      return CellText.day(value);
    }
    if (cell.keepsWhole() && RepeatedNames.areIn(value)) {
      throw repeated(place.path);
    }
    return text(place, cell.column(), value);
  }

  /// The text of a value, mended where the rules say so.
  private String text(Place place, Column column, JsonValue value) throws CellText.Unfit {
    try {
      return CellText.of(value, column.type());
    } catch (CellText.Unfit unfit) {
      TextRepair repair = new TextRepair(rules);
      JsonValue mended = repair.mended(value);
      if (mended.equals(value)) {
        throw unfit;
      }
      String text = CellText.of(mended, column.type());
      findings.add(
          new Finding(
              Finding.REPAIRED,
              place.path.toString(),
              1,
              CellText.shortened(JsonWriter.compact(value)),
              repair.outcome()));
      return text;
    }
  }

  private static String cannotWrite(String value, Column column, CellText.Unfit unfit) {
    return "cannot write "
        + CellText.shortened(value)
        + " to column "
        + column.name()
        + " "
        + column.type().sql()
        + ": "
        + unfit.getMessage();
  }

  /// Ends the meetings that began here: those with a key count, others hold nothing or do not fit.
  private void endMeetings(Place place) {
    for (Place.Feed feed : place.feeds) {
      if (!(open[feed.row().slot] instanceof Meeting meeting)) {
        continue;
      }
      if (meeting.hasKey()) {
        for (Place.Target target : feed.references()) {
          HeldRow row = open[target.row().slot];
          if (row != null) {
            meeting.references.add(new Reference(row, target.index()));
          }
        }
        meetings.add(meeting);
      } else if (meeting.isEmpty()) {
        note(meeting, Outcome.EMPTY);
      } else {
        endWithoutKey(place, feed, meeting);
      }
      open[feed.row().slot] = null;
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
      throw new Rejection(place.path, stops(mode), reason);
    }
    note(meeting, Outcome.REJECTED);
    meeting.below.values().forEach(below -> scope.tally.addRejected(below.tally));
    findings.add(new Finding(Finding.REJECTED, place.path.toString(), 1, "", reason + "."));
  }

  private void note(Meeting meeting, Outcome outcome) {
    meeting.unfolded.forEach(counter -> scope.tally.add(counter, outcome));
    for (Counter counter : meeting.pending) {
      if (counter != null) {
        scope.tally.add(counter, outcome);
      }
    }
  }

  private void misfit(Place place, JsonValue value, Mode mode, String reason) {
    if (mode != Mode.REJECT_VALUE) {
      throw new Rejection(place.path, stops(mode), reason);
    }
    new RejectedValues(counts, scope.tally).add(place, value);
    findings.add(
        new Finding(
            Finding.REJECTED,
            place.path.toString(),
            1,
            CellText.shortened(JsonWriter.compact(value)),
            "Not loaded; where it would stand is NULL."));
  }

  private static Rejection.Cause stops(Mode mode) {
    return switch (mode) {
      case EVOLVE, FREEZE -> Rejection.Cause.UNFORESEEN;
      case REJECT_ROW, REJECT_VALUE -> Rejection.Cause.CONTRACT;
    };
  }

  private static boolean isEmptyText(JsonValue value) {
    return value instanceof JsonValue.JsonString(String text) && text.isEmpty();
  }

  private static boolean isEmpty(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonNull() -> true;
      case JsonValue.JsonObject(var members) -> members.isEmpty();
      case JsonValue.JsonArray(var elements) -> elements.isEmpty();
      case JsonValue.JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _ -> false;
    };
  }
}
