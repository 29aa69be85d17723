package io.github.starload.ui.control;

import javafx.scene.control.Label;

/// The role of a table (`fact`, `dimension`, `detail`, `bridge`) in a small pill of its own colour.
public final class RoleBadge extends Label {
  public RoleBadge(String role) {
    super(role);
    getStyleClass().addAll("badge", "role", "role-" + role);
    setAccessibleText(ControlWords.ROLE.text(role));
    setMinWidth(USE_PREF_SIZE);
  }
}
