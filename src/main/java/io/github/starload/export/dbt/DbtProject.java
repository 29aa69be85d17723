package io.github.starload.export.dbt;

import io.github.starload.check.suite.DataTest;
import io.github.starload.design.Column;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.export.ExportFile;
import io.github.starload.export.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A dbt project for the tables of a load.
///
/// @param schema that holds the tables
/// @param loadId of the load that the tests describe
/// @param tests of all tables
public record DbtProject(
    StarDesign design, String schema, String loadId, List<DataTest> tests, Arguments arguments) {
  private static final String SOURCE = "starload";
  private static final String HEADER = "Written by Starload from load ";

  public DbtProject {
    tests = List.copyOf(tests);
  }

  /// The files of the project: `dbt_project.yml`, `profiles.yml`, `packages.yml`, the source with
  /// its tests, a staging model a table, our generic test, and a page on how to run it.
  public List<ExportFile> files() {
    List<ExportFile> files = new ArrayList<>();
    files.add(yaml("dbt_project.yml", ProjectYaml.project(name())));
    files.add(yaml("profiles.yml", ProjectYaml.profile(name(), schema)));
    files.add(yaml("packages.yml", ProjectYaml.packages()));
    files.add(yaml("models/staging/_sources.yml", sources()));
    files.add(yaml("models/staging/_models.yml", models()));
    for (Table table : design.tables()) {
      files.add(
          new ExportFile(
              "models/staging/" + model(table) + ".sql", StagingModel.sql(SOURCE, table)));
    }
    files.add(new ExportFile("tests/generic/starload_load_rows.sql", LoadRowsTest.text()));
    files.add(new ExportFile("README.md", ProjectPage.text(this)));
    return files;
  }

  /// The project's name, which is also its profile's: a word as dbt wants it.
  String name() {
    return "starload_" + design.dataset().replaceAll("[^a-z0-9_]", "_");
  }

  private Map<String, Object> sources() {
    TestYaml yaml = new TestYaml(SOURCE, arguments);
    List<Object> tables = new ArrayList<>();
    for (Table table : design.tables()) {
      List<DataTest> own = tests.stream().filter(t -> t.table().equals(table.name())).toList();
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", table.name());
      entry.put("description", Jinja.raw(Descriptions.of(table)));
      putIfAny(entry, yaml.ofTable(own));
      List<Object> columns = new ArrayList<>();
      for (Column column : table.columns()) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", column.name());
        about.put("description", Jinja.raw(Descriptions.of(column)));
        about.put("data_type", column.type().sql().toLowerCase(Locale.ROOT));
        putIfAny(about, yaml.ofColumn(own, column.name()));
        columns.add(about);
      }
      entry.put("columns", columns);
      tables.add(entry);
    }
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("name", SOURCE);
    source.put("description", "The tables that Starload loads.");
    source.put("schema", schema);
    source.put("tables", tables);
    return versioned("sources", source);
  }

  private Map<String, Object> models() {
    List<Object> models = new ArrayList<>();
    for (Table table : design.tables()) {
      Map<String, Object> model = new LinkedHashMap<>();
      model.put("name", model(table));
      model.put("description", Jinja.raw(Descriptions.of(table)));
      models.add(model);
    }
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("version", 2);
    yaml.put("models", models);
    return yaml;
  }

  private static void putIfAny(Map<String, Object> entry, List<Object> tests) {
    if (!tests.isEmpty()) {
      entry.put("data_tests", tests);
    }
  }

  private static Map<String, Object> versioned(String key, Object only) {
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("version", 2);
    yaml.put(key, List.of(only));
    return yaml;
  }

  static String model(Table table) {
    return "stg_" + table.name();
  }

  private ExportFile yaml(String path, Object value) {
    return new ExportFile(path, Yaml.text(HEADER + loadId + ".", value));
  }
}
