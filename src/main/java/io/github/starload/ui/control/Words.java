package io.github.starload.ui.control;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The texts of the window. Each screen has an enum of them; a constant's text stands in
/// `ui/words.properties` under the package's last name, a dot and the constant's name in lower case
/// with `-`, such as `load.nothing-yet`.
public interface Words {

  /// The constant's name.
  String name();

  /// The text, with `{0}`, `{1}` … replaced by the values.
  default String text(@Nullable Object... values) {
    String text =
        ResourceBundle.getBundle("io.github.starload.ui.words", Locale.ROOT).getString(key());
    return values.length == 0
        ? text
        : Place.IN_TEXT
            .matcher(text)
            .replaceAll(
                place -> {
                  int number = Integer.parseInt(place.group(1));
                  return Matcher.quoteReplacement(String.valueOf(values[number]));
                });
  }

  /// Where a value goes; kept here, as an interface has no constants of its own alone.
  final class Place {
    private static final Pattern IN_TEXT = Pattern.compile("\\{(\\d)}");

    private Place() {}
  }

  /// The text's key in the bundle.
  default String key() {
    String screen = getClass().getPackageName();
    return screen.substring(screen.lastIndexOf('.') + 1)
        + "."
        + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
