package io.github.starload.ui.history;

import io.github.starload.ui.control.Words;

/// The texts of the History screen.
enum HistoryWords implements Words {
  TITLE,
  SENTENCE,
  SUMMARY,
  READING,
  OPENING,
  CHECKING,
  UNDOING,
  TARGET,
  SCHEMA,
  REFRESH,
  OPEN,
  CHECK,
  UNDO,
  REPEAT,
  BUNDLE,
  BUNDLE_TITLE,
  BUNDLE_SAVED,
  UNDO_WORD,
  UNDO_QUESTION,
  UNDO_NOT_BACK,
  UNDO_NOW,
  KEEP,
  LOADS,
  BEGUN,
  DATASET,
  MODE,
  ROWS,
  STATUS,
  VERDICT,
  NO_REPORT,
  LOAD_ID,
  NONE
}
