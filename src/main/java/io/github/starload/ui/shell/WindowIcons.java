package io.github.starload.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;

/// The product's icon in every size that is shipped beside this class.
final class WindowIcons {
  private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

  private WindowIcons() {}

  /// From small to large; the desktop picks the size that it needs.
  static List<Image> all() {
    List<Image> icons = new ArrayList<>();
    for (int size : SIZES) {
      try (InputStream icon = WindowIcons.class.getResourceAsStream("icon-" + size + ".png")) {
        if (icon != null) {
          icons.add(new Image(icon));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return icons;
  }
}
