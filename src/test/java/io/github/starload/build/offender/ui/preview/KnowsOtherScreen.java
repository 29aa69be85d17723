package io.github.starload.build.offender.ui.preview;

import io.github.starload.build.offender.ui.results.Screen;

/// Planted: a screen opens another.
public interface KnowsOtherScreen {
  Screen target();
}
