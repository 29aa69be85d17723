package io.github.starload.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Findings by kind, path and outcome, each counted and with the example that came first.
final class Findings {
  private final Map<String, Finding> found = new TreeMap<>();

  void add(String kind, String path, long count, String example, String outcome) {
    found.merge(
        kind + '\n' + path + '\n' + outcome,
        new Finding(kind, path, count, example, outcome),
        (known, more) ->
            new Finding(kind, path, known.count() + more.count(), known.example(), outcome));
  }

  void add(Finding finding) {
    add(finding.kind(), finding.path(), finding.count(), finding.example(), finding.outcome());
  }

  /// By kind, then by path.
  List<Finding> list() {
    return new ArrayList<>(found.values());
  }
}
