package io.github.starload.ui.control;

import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the window. Each screen has an enum of them; a constant's text stands in
/// `ui/words.properties` under the package's last name, a dot and the constant's name in lower case
/// with `-`, such as `load.nothing-yet`.
public interface Words {

  /// The constant's name.
  String name();

  /// The text, with `{0}`, `{1}` … replaced by the values.
  default String text(Object... values) {
    String text =
        ResourceBundle.getBundle("io.github.starload.ui.words", Locale.ROOT).getString(key());
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /// The text's key in the bundle.
  default String key() {
    String screen = getClass().getPackageName().replaceFirst(".*\\.", "");
    return screen + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
