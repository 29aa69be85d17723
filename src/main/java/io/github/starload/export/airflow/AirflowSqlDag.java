package io.github.starload.export.airflow;

import io.github.starload.export.ExportFile;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A DAG of the providers' own operators that brings one load from the lake into a warehouse; for
/// workers without Starload.
///
/// @param manifests addresses of those that COPY reads
/// @param parts bytes of each part, by its address
/// @param load statements of the one transaction, without BEGIN and COMMIT
/// @param checks statements for after it
public record AirflowSqlDag(
    String dataset,
    List<String> manifests,
    Map<String, Long> parts,
    List<String> load,
    List<String> checks) {

  /// Checks that the statements reach the warehouse as they are.
  ///
  /// @throws StarloadException of kind INPUT if one holds `%`, with which the driver of Airflow's
  ///     hook marks parameters
  public AirflowSqlDag {
    manifests = List.copyOf(manifests);
    parts = new LinkedHashMap<>(parts);
    load = List.copyOf(load);
    checks = List.copyOf(checks);
    if (Stream.concat(load.stream(), checks.stream()).anyMatch(sql -> sql.contains("%"))) {
      throw StarloadException.input(
          "Cannot write a DAG of the providers' operators: a name in " + dataset + " holds %",
          Location.NOWHERE,
          "Leave --operators away, or run export sql");
    }
  }

  /// The DAG in `dags`, and its statements beside it.
  public List<ExportFile> files() {
    Map<String, Object> statements = new LinkedHashMap<>();
    statements.put("manifests", manifests);
    statements.put("parts", parts);
    statements.put("load", load);
    statements.put("checks", checks);
    String text =
        new DagTemplate("sql_dag.py.txt")
            .filled(
                Map.of(
                    "NAME", PythonText.literal(name()),
                    "STATEMENTS", PythonText.literal(name() + ".json")));
    return List.of(
        new ExportFile("dags/" + name() + ".py", text),
        new ExportFile("dags/" + name() + ".json", JsonWriter.pretty(statements) + "\n"));
  }

  private String name() {
    return AirflowDag.name(dataset) + "_sql";
  }
}
