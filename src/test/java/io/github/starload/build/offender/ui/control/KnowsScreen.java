package io.github.starload.build.offender.ui.control;

import io.github.starload.build.offender.ui.results.Screen;

/// Planted: a shared part belongs to one screen.
public interface KnowsScreen {
  Screen target();
}
