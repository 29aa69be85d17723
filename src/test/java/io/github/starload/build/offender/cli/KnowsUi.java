package io.github.starload.build.offender.cli;

import io.github.starload.build.offender.ui.results.Screen;

/// Planted: a command opens a screen.
public interface KnowsUi {
  Screen target();
}
