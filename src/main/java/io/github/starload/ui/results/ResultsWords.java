package io.github.starload.ui.results;

import io.github.starload.ui.control.Words;

/// The texts of the Results screen.
enum ResultsWords implements Words {
  TITLE,
  NOTHING,
  NOTHING_TITLE,
  NOTHING_SENTENCE,
  SAVE_JSON,
  SAVE_PAGE,
  SAVED,
  ACCOUNTING,
  FINDINGS,
  CHECKS_OF,
  SCHEMA_OF,
  DIFFERENCE,
  WHY,
  DIFFERENCE_NONE,
  DIFFERENCE_HARMLESS,
  DIFFERENCE_WIDENING,
  DIFFERENCE_LOSING,
  DIFFERENCE_UNKNOWN,
  NEXT_STEP,
  FAILED_ROWS,
  ROW,
  COLUMN,
  WHOLE_ROW,
  STAGED,
  TABLE
}
