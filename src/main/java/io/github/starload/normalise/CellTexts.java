package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.design.TextRules;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonWriter;
import io.github.starload.type.Utf8Text;

/// Writes values for cells, mended where the rules say so.
final class CellTexts {
  private final TextRules rules;
  private final RecordDraft draft;

  CellTexts(TextRules rules, RecordDraft draft) {
    this.rules = rules;
    this.draft = draft;
  }

  /// The text that a cell takes of a value.
  ///
  /// @throws CellText.Unfit if its column does not hold the value
  /// @throws Rejection if a value that is kept whole has a name twice
  Utf8Text of(Place place, Place.Cell cell, JsonValue value) throws CellText.Unfit {
    if (cell.isOffset()) {
      return CellText.offset(value);
    }
    if (cell.isDay()) {
      return CellText.day(value);
    }
    if (cell.keepsWhole() && RepeatedNames.areIn(value)) {
      throw Rejection.repeated(place.path);
    }
    return of(place, cell.column(), value);
  }

  /// The text of a value in a column.
  Utf8Text of(Place place, Column column, JsonValue value) throws CellText.Unfit {
    try {
      return CellText.of(value, column.type());
    } catch (CellText.Unfit unfit) {
      TextRepair repair = new TextRepair(rules);
      JsonValue mended = repair.mended(value);
      if (mended.equals(value)) {
        throw unfit;
      }
      Utf8Text text = CellText.of(mended, column.type());
      draft.findings.add(
          new Finding(
              Finding.REPAIRED,
              place.path.toString(),
              1,
              CellText.shortened(JsonWriter.compact(value)),
              repair.outcome()));
      return text;
    }
  }

  /// Why a value is not in its column, without a full stop.
  static String cannotWrite(String value, Column column, CellText.Unfit unfit) {
    return "cannot write "
        + CellText.shortened(value)
        + " to column "
        + column.name()
        + " "
        + column.type().sql()
        + ": "
        + unfit.getMessage();
  }
}
