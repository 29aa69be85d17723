package io.github.starload.load;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of schemas, as a person gives them.
final class SchemaName {
  private static final Pattern VALID = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_$]*");

  private SchemaName() {}

  /// The name as the warehouse keeps it: Redshift folds names to lower case, quoted or not
  /// (`redshift-facts.md` section 3.2), so the catalogue must be asked for that.
  ///
  /// @throws StarloadException of kind INPUT if it is no plain name
  static String folded(String name) {
    if (!VALID.matcher(name).matches()) {
      throw StarloadException.input(
          "Cannot load into the schema \"" + name + "\": this is no plain name",
          Location.NOWHERE,
          "Use letters, digits and _, beginning with a letter or _");
    }
    return name.toLowerCase(Locale.ROOT);
  }
}
