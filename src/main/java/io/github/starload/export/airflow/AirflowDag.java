package io.github.starload.export.airflow;

import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.export.ExportFile;
import java.util.List;
import java.util.Map;

/// A DAG that repeats a load on new data: by its design, with each gate as a task.
///
/// Ingesting is a task, the way into the warehouse another, because it is one transaction: what
/// would be left between two tasks is what nobody wants to find. Between them everything lies in
/// the lake, so each task may run on another worker. A retry asks the target first whether the try
/// before it had been committed.
///
/// @param sources as the load was given them; a person names those of tomorrow
/// @param target name of the target
/// @param schema of its tables
/// @param mode `append`, `replace` or `merge`
public record AirflowDag(
    StarDesign design, List<String> sources, String target, String schema, String mode) {
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
  static String name(String dataset) {
    return "starload_" + dataset.replaceAll("[^a-z0-9_]", "_");
  }

  private String name() {
    return name(design.dataset());
  }

  private String text() {
    return new DagTemplate("dag.py.txt")
        .filled(
            Map.of(
                "NAME", PythonText.literal(name()),
                "DESIGN", PythonText.literal(name() + DesignFile.ENDING),
                "SOURCES", PythonText.list(sources),
                "TARGET", PythonText.literal(target),
                "SCHEMA", PythonText.literal(schema),
                "MODE", PythonText.literal(mode)));
  }
}
