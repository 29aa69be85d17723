package io.github.starload.ui.control;

import java.net.URL;
import java.util.Objects;

/// Style sheets that lie beside the classes they dress.
public final class StyleSheet {
  private StyleSheet() {}

  /// The sheet's address, as JavaFX wants it.
  public static String beside(Class<?> type, String file) {
    URL found = Objects.requireNonNull(type.getResource(file), file);
    return found.toExternalForm();
  }
}
