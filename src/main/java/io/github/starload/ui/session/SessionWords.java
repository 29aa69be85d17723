package io.github.starload.ui.session;

import io.github.starload.ui.control.Words;

/// The texts about a design that changed without being asked.
enum SessionWords implements Words {
  GREW,
  EDITS_LOST
}
