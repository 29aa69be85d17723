package io.github.starload.ui.control;

import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// Several looks at one thing, of which one is shown; they cannot be closed.
public final class Tabs extends TabPane {

  /// @param name what a screen reader calls them together
  public Tabs(String id, String name, Tab... tabs) {
    super(tabs);
    setId(id);
    setAccessibleText(name);
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
  }
}
