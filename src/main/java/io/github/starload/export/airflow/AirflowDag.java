package io.github.starload.export.airflow;

import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.export.ExportFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A DAG that repeats a load on new data: by its design, with each gate as a task.
///
/// The load itself is one task, because it is one transaction: what would be left between two tasks
/// is what nobody wants to find. A retry asks the target first whether the try before it had been
/// committed.
///
/// @param sources as the load was given them; a person names those of tomorrow
/// @param target name of the target
/// @param schema of its tables
/// @param mode `append`, `replace` or `merge`
public record AirflowDag(
    StarDesign design, List<String> sources, String target, String schema, String mode) {
  private static final String TEMPLATE = "dag.py.txt";
  private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

  public AirflowDag {
    sources = List.copyOf(sources);
  }

  /// The DAG in `dags`, and the design that it loads by beside it, as Airflow reads only Python.
  public List<ExportFile> files() {
    return List.of(
        new ExportFile("dags/" + name() + ".py", text()),
        new ExportFile("dags/" + name() + DesignFile.ENDING, DesignFile.text(design)));
  }

  /// The DAG's id: Airflow takes letters, digits, `-`, `.` and `_`.
  String name() {
    return "starload_" + design.dataset().replaceAll("[^a-z0-9_]", "_");
  }

  private String text() {
    Map<String, String> values =
        Map.of(
            "NAME", PythonText.literal(name()),
            "DESIGN", PythonText.literal(name() + DesignFile.ENDING),
            "SOURCES", PythonText.list(sources),
            "TARGET", PythonText.literal(target),
            "SCHEMA", PythonText.literal(schema),
            "MODE", PythonText.literal(mode));
    // In one pass, so that a value that looks like a place is none.
    return PLACE
        .matcher(template())
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(values.get(place.group(1)), place.group())));
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(AirflowDag.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
