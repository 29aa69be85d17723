package io.github.starload.normalise;

import io.github.starload.design.ScalarKind;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonWriter;
import io.github.starload.normalise.HeldRow.Meeting;
import io.github.starload.normalise.PathCounts.Outcome;
import io.github.starload.type.Utf8Text;
import org.jspecify.annotations.Nullable;

/// Fills the cells that a value goes to; all of them, or none where one does not take it.
final class CellFiller {
  private final RecordDraft draft;
  private final CellTexts texts;
  private final Misfits misfits;

  CellFiller(RecordDraft draft, CellTexts texts, Misfits misfits) {
    this.draft = draft;
    this.texts = texts;
    this.misfits = misfits;
  }

  /// @param begun whether the value makes a row
  void fill(Place place, JsonValue value, boolean begun) {
    Place.Cell only = place.onlyCell();
    if (only == null) {
      fillSeveral(place, value, begun);
      return;
    }
    Utf8Text text;
    try {
      text = texts.of(place, only, value);
    } catch (CellText.Unfit unfit) {
      misfit(place, only, value, unfit);
      return;
    }
    HeldRow row = draft.open(only.row());
    if (row != null) {
      row.cells[only.index()] = text;
    }
    draft.count(place.counter, Outcome.WRITTEN);
  }

  private void misfit(Place place, Place.Cell cell, JsonValue value, CellText.Unfit unfit) {
    String reason = CellTexts.cannotWrite(JsonWriter.compact(value), cell.column(), unfit);
    misfits.add(place, value, cell.types(), reason);
  }

  private void fillSeveral(Place place, JsonValue value, boolean begun) {
    @Nullable Utf8Text[] written = new Utf8Text[place.cells.size()];
    boolean taken = false;
    boolean beyondDimensions = begun || place.isReferred();
    for (int i = 0; i < written.length; i++) {
      Place.Cell cell = place.cells.get(i);
      boolean meets = !cell.row().isDimension() || draft.open(cell.row()) != null;
      if (meets && takes(cell, value)) {
        try {
          written[i] = texts.of(place, cell, value);
        } catch (CellText.Unfit unfit) {
          misfit(place, cell, value, unfit);
          return;
        }
        taken = true;
        beyondDimensions |= !cell.row().isDimension();
      }
    }
    if (taken) {
      put(place, written, beyondDimensions);
    } else if (value.isEmptyText() && !place.feeds.isEmpty()) {
      draft.count(place.counter, begun ? Outcome.WRITTEN : Outcome.EMPTY);
    } else {
      misfits.add(place, value, place.types(), "no column takes a value of its kind");
    }
  }

  /// A value that only dimensions keep is counted once its meeting is known to count.
  private void put(Place place, @Nullable Utf8Text[] written, boolean beyondDimensions) {
    boolean pending = !beyondDimensions;
    for (int i = 0; i < written.length; i++) {
      Place.Cell cell = place.cells.get(i);
      HeldRow row = draft.open(cell.row());
      if (written[i] != null && row != null) {
        row.cells[cell.index()] = written[i];
        if (pending && row instanceof Meeting meeting) {
          meeting.pending[cell.index()] = place.counter;
          pending = false;
        }
      }
    }
    if (beyondDimensions) {
      draft.count(place.counter, Outcome.WRITTEN);
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
}
