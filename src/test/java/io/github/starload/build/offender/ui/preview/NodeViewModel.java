package io.github.starload.build.offender.ui.preview;

import javafx.scene.Node;

/// Planted: a view model that needs a toolkit.
public interface NodeViewModel {
  Node target();
}
