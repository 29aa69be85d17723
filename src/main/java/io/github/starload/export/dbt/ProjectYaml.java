package io.github.starload.export.dbt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files about the project itself.
final class ProjectYaml {
  private ProjectYaml() {}

  /// `dbt_project.yml`: staging models are views that bind late, so that tables may be made anew
  /// below them.
  static Map<String, Object> project(String name) {
    Map<String, Object> staging = new LinkedHashMap<>();
    staging.put("+materialized", "view");
    staging.put("+bind", false);
    Map<String, Object> project = new LinkedHashMap<>();
    project.put("name", name);
    project.put("version", "1.0.0");
    project.put("config-version", 2);
    project.put("profile", name);
    project.put("model-paths", List.of("models"));
    project.put("test-paths", List.of("tests"));
    project.put("models", Map.of(name, Map.of("staging", staging)));
    return project;
  }

  /// `profiles.yml`: all that differs between people and places comes from the environment, so no
  /// secret is in a file.
  ///
  /// @param schema of the loaded tables; models go to one beside it
  static Map<String, Object> profile(String name, String schema) {
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("type", "redshift");
    output.put("host", "{{ env_var('REDSHIFT_HOST') }}");
    output.put("port", "{{ env_var('REDSHIFT_PORT', '5439') | as_number }}");
    output.put("user", "{{ env_var('REDSHIFT_USER') }}");
    output.put("password", "{{ env_var('REDSHIFT_PASSWORD') }}");
    output.put("dbname", "{{ env_var('REDSHIFT_DATABASE') }}");
    output.put("schema", "{{ env_var('DBT_SCHEMA', '" + schema + "_dbt') }}");
    output.put("threads", 4);
    Map<String, Object> outputs = new LinkedHashMap<>();
    outputs.put("target", "redshift");
    outputs.put("outputs", Map.of("redshift", output));
    return Map.of(name, outputs);
  }

  /// `packages.yml`: dbt_utils tests keys of several columns.
  static Map<String, Object> packages() {
    Map<String, Object> utils = new LinkedHashMap<>();
    utils.put("package", "dbt-labs/dbt_utils");
    utils.put("version", List.of(">=1.1.0", "<2.0.0"));
    return Map.of("packages", List.of(utils));
  }
}
