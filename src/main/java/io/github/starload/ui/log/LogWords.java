package io.github.starload.ui.log;

import io.github.starload.ui.control.Words;

/// The texts of the log pane.
enum LogWords implements Words {
  TITLE,
  LEVEL,
  ALL,
  WARNINGS,
  ERRORS,
  COPY,
  FOLDER,
  CLOSE,
  LINES,
  NOTHING,
  UNREADABLE,
  UNREADABLE_DO
}
