package io.github.starload.export.airflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A DAG with places such as `@NAME@` for what differs between loads.
///
/// @param resource beside this class
record DagTemplate(String resource) {
  private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

  /// The DAG's text.
  ///
  /// @param values Python for every place
  String filled(Map<String, String> values) {
    // In one pass, so that a value that looks like a place is none.
    return PLACE
        .matcher(text())
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(values.get(place.group(1)), place.group())));
  }

  private String text() {
    try (InputStream in =
        Objects.requireNonNull(DagTemplate.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
