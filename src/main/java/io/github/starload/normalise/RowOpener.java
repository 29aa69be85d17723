package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.json.JsonValue;
import io.github.starload.normalise.HeldRow.Meeting;
import io.github.starload.type.Utf8Text;
import org.jspecify.annotations.Nullable;

/// Begins the rows of a place: of facts, details and bridges.
final class RowOpener {
  private final RecordDraft draft;
  private final CellTexts texts;

  RowOpener(RecordDraft draft, CellTexts texts) {
    this.draft = draft;
    this.texts = texts;
  }

  /// Begins what the value begins.
  ///
  /// @param ordinal position of an element
  /// @param name of a member of a map
  /// @return whether the value makes a row, be it null or empty
  boolean begin(Place place, JsonValue value, int ordinal, String name) {
    boolean begun = false;
    for (int i = 0; i < place.rows.size(); i++) {
      RowPlan plan = place.rows.get(i);
      boolean always = plan.beginning == RowPlan.Beginning.ALWAYS;
      RowPlan above = plan.parent;
      HeldRow parent = above == null ? null : draft.open(above);
      boolean begins =
          (always || (!value.isEmpty() && canBegin(place, value)))
              && (above == null || parent != null);
      draft.open(plan, null);
      if (begins) {
        if (parent instanceof Meeting meeting) {
          draft.scope(meeting.below(plan));
        }
        HeldRow row = row(place, plan, parent, value, ordinal, name);
        draft.open(plan, row);
        draft.scope().rows.add(row);
        begun |= always;
      }
    }
    return begun;
  }

  /// A one-to-one table takes objects, and scalars only if it has a cell for them.
  private static boolean canBegin(Place place, JsonValue value) {
    return value instanceof JsonValue.JsonObject || !place.cells.isEmpty();
  }

  private HeldRow row(
      Place place,
      RowPlan plan,
      @Nullable HeldRow parent,
      JsonValue value,
      int ordinal,
      String name) {
    HeldRow row = new HeldRow(plan, parent);
    if (plan.ordinal >= 0) {
      row.cells[plan.ordinal] = Utf8Text.of(ordinal);
    }
    if (plan.mapKey >= 0) {
      row.cells[plan.mapKey] = mapKey(place, plan, name);
    }
    if (plan.recordHash >= 0) {
      row.cells[plan.recordHash] = Utf8Text.of(JsonHash.of(value));
    }
    return row;
  }

  private Utf8Text mapKey(Place place, RowPlan plan, String name) {
    Column column = plan.table.stagedColumns().get(plan.mapKey);
    try {
      return texts.of(place, column, new JsonValue.JsonString(name));
    } catch (CellText.Unfit unfit) {
      throw new Rejection(
          place.path,
          Rejection.cause(plan.contract.types()),
          CellTexts.cannotWrite(name, column, unfit));
    }
  }
}
