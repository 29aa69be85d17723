package io.github.starload.ui.shell;

import io.github.starload.ui.control.Words;

/// The texts around the screens.
enum ShellWords implements Words {
  PASSWORD_TITLE,
  PASSWORD_SENTENCE,
  PASSWORD,
  PASSWORD_LOG_IN,
  PASSWORD_CANCEL
}
