package io.github.starload.build.offender.cli;

import io.github.starload.build.offender.sandbox.Adapter;

/// Planted: a command starts the sandbox itself.
public interface KnowsAdapter {
  Adapter target();
}
