package io.github.starload.build.offender.ui.load;

import io.github.starload.build.offender.sandbox.Adapter;

/// Planted: a screen starts the sandbox itself.
public interface KnowsAdapter {
  Adapter target();
}
