package io.github.starload.ui.shell;

import io.github.starload.ui.control.Words;

/// The texts around the screens.
enum ShellWords implements Words {
  PASSWORD_TITLE,
  PASSWORD_SENTENCE,
  PASSWORD,
  PASSWORD_LOG_IN,
  PASSWORD_CANCEL,
  LOOK,
  LOOK_SYSTEM,
  LOOK_LIGHT,
  LOOK_DARK,
  TEXT_SIZE,
  TEXT_SMALL,
  TEXT_USUAL,
  TEXT_LARGE,
  TEXT_HUGE,
  LOAD_ENDED,
  LOAD_STOPPED,
  SHORTCUTS,
  SHORTCUTS_CLOSE,
  KEY_OPEN,
  KEY_OPEN_DESIGN,
  KEY_SAVE,
  KEY_SAVE_AS,
  KEY_UNDO,
  KEY_REDO,
  KEY_LOAD,
  KEY_DRY_RUN,
  KEY_CANCEL,
  KEY_COPY,
  KEY_LETTERS
}
