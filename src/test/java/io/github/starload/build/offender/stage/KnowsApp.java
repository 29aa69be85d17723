package io.github.starload.build.offender.stage;

import io.github.starload.build.offender.app.Wiring;

/// Planted: the engine looks up its wiring.
public interface KnowsApp {
  Wiring target();
}
