package io.github.starload.load;

import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.suite.DataTest;
import io.github.starload.check.suite.DataTests;
import io.github.starload.check.suite.Domain;
import io.github.starload.design.Column;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.stage.LoadId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes the tests of a stored load: from its design, from what the control table says that it
/// brought, and for small domains from its parts in the lake, so that they say what was loaded and
/// not what the tables hold by now.
final class StoredStar {
  private final Target target;
  private final String schema;
  private final LoadReport report;
  private final StarDesign design;
  private final Path folder;

  /// @param folder that parts are fetched to for a while
  StoredStar(Target target, String schema, LoadReport report, StarDesign design, Path folder) {
    this.target = target;
    this.schema = schema;
    this.report = report;
    this.design = design;
    this.folder = folder;
  }

  LoadedStar read() {
    Set<String> doubled = doubled();
    DataTests tests = new DataTests(design, doubled);
    Map<String, Long> added = added();
    List<DataTest> all = new ArrayList<>();
    for (Table table : design.tables()) {
      all.addAll(tests.of(table));
      all.addAll(domains(table));
      Long rows = added.get(table.name());
      if (rows != null) {
        all.add(new DataTest.LoadRows(table.name(), report.loadId(), rows));
      }
    }
    return new LoadedStar(report, design, schema, all);
  }

  /// Tables whose declared key the load took back.
  private Set<String> doubled() {
    Set<String> doubled = new HashSet<>();
    for (LoadReport.Finding finding : report.findings()) {
      if (finding.kind().equals(DeclaredKeys.DROPPED)
          || finding.kind().equals(DeclaredKeys.PRESENT)) {
        doubled.add(finding.example().substring(0, finding.example().indexOf('.')));
      }
    }
    return doubled;
  }

  /// Rows that an append brought, by table; a replace or a merge of tomorrow takes them out again,
  /// so for those nothing is promised.
  private Map<String, Long> added() {
    Map<String, Long> added = new HashMap<>();
    ControlTable control = new ControlTable(schema);
    try (TargetSession session = target.connect()) {
      if (control.exists(session) && report.mode().equals(LoadMode.APPEND.toString())) {
        control
            .find(session, new LoadId(report.loadId()))
            .ifPresent(entry -> entry.tables().forEach(t -> added.put(t.name(), t.added())));
      }
    }
    return added;
  }

  private List<DataTest> domains(Table table) {
    Map<Integer, Domain> domains = new TreeMap<>();
    List<Column> columns = table.stagedColumns();
    for (int i = 0; i < columns.size(); i++) {
      if (DataTests.mayHaveDomain(table, columns.get(i))) {
        domains.put(i, new Domain());
      }
    }
    List<DataTest> tests = new ArrayList<>();
    if (!domains.isEmpty() && fill(table, domains)) {
      domains.forEach(
          (i, domain) ->
              domain
                  .accepted()
                  .ifPresent(
                      values ->
                          tests.add(
                              new DataTest.AcceptedValues(
                                  table.name(), columns.get(i).name(), values))));
    }
    return tests;
  }

  /// Answers false if the lake no longer has the parts.
  private boolean fill(Table table, Map<Integer, Domain> domains) {
    LoadReport.TableEntry entry =
        report.tables().stream()
            .filter(t -> t.name().equals(table.name()))
            .findFirst()
            .orElseThrow();
    try (LakeParts parts =
        LakeParts.fetch(target.lake(), StoredTable.of(report, entry), folder, CheckStage.FINAL)) {
      if (parts.rows().isEmpty()) {
        return false;
      }
      parts.each(
          (_, _, cells) ->
              domains.forEach(
                  (i, domain) -> {
                    String cell = cells[i];
                    if (cell != null) {
                      domain.add(cell);
                    }
                  }));
      return true;
    }
  }
}
