package io.github.starload.ui.shell;

import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// How a control and its surroundings look, pixel by pixel.
///
/// @param pixels hash of all of them
record FocusLook(int width, int height, int pixels) {
  /// Rings are drawn around a control.
  private static final double RING = 6;

  static FocusLook of(OpenWindow window, Node node) {
    return window.onFxThread(
        () -> {
          Parent root = window.stage().getScene().getRoot();
          root.applyCss();
          root.layout();
          Bounds at = root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
          double left = Math.max(0, at.getMinX() - RING);
          double top = Math.max(0, at.getMinY() - RING);
          double right = Math.min(root.getLayoutBounds().getWidth(), at.getMaxX() + RING);
          double bottom = Math.min(root.getLayoutBounds().getHeight(), at.getMaxY() + RING);
          SnapshotParameters parameters = new SnapshotParameters();
          parameters.setViewport(
              new Rectangle2D(left, top, Math.max(1, right - left), Math.max(1, bottom - top)));
          WritableImage image = root.snapshot(parameters, null);
          int width = (int) image.getWidth();
          int height = (int) image.getHeight();
          int[] pixels = new int[width * height];
          image
              .getPixelReader()
              .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
          return new FocusLook(width, height, Arrays.hashCode(pixels));
        });
  }
}
