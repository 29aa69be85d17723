package io.github.starload.build.offender.cli;

import javafx.scene.Node;

/// Planted: the command line draws.
public interface KnowsJavaFx {
  Node target();
}
