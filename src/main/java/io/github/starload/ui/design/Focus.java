package io.github.starload.ui.design;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Which control of a pane has the focus, by its id, to be given to the control that takes its
/// place when the pane is filled anew.
///
/// @param isVisible whether it came by keys, and is shown
record Focus(Optional<String> id, boolean isVisible) {

  /// Of the control that has it now; of none if it is elsewhere.
  static Focus within(ScrollPane pane) {
    Scene scene = pane.getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    return owner != null && isBelow(pane.getContent(), owner)
        ? new Focus(Optional.ofNullable(owner.getId()), owner.isFocusVisible())
        : new Focus(Optional.empty(), false);
  }

  private static boolean isBelow(@Nullable Node content, Node node) {
    Node around = node;
    while (around != null && !around.equals(content)) {
      around = around.getParent();
    }
    return around != null;
  }

  /// Gives it to the control of that id, which is scrolled into sight; does nothing without one.
  void giveBack(ScrollPane pane) {
    id.map(known -> pane.getContent().lookup("#" + known)).ifPresent(node -> give(pane, node));
  }

  private void give(ScrollPane pane, Node node) {
    pane.applyCss();
    pane.layout();
    node.requestFocus();
    if (isVisible) {
      // There and back, as only a step by keys makes the focus to be seen.
      node.requestFocusTraversal(TraversalDirection.NEXT);
      pane.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
    }
    Bounds content = pane.getContent().getLayoutBounds();
    Bounds at = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double hidden = content.getHeight() - pane.getViewportBounds().getHeight();
    if (hidden > 0) {
      double top = pane.getVvalue() * hidden;
      double least = at.getMaxY() - pane.getViewportBounds().getHeight();
      pane.setVvalue(
          Math.clamp(Math.clamp(top, least, Math.max(least, at.getMinY())) / hidden, 0, 1));
    }
  }
}
