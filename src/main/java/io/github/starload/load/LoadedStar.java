package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.check.suite.DataTest;
import io.github.starload.design.StarDesign;
import java.util.List;

/// A load as others take it over: what it is, where it lies, and the tests that its tables keep.
///
/// @param schema of its tables
/// @param tests in table order
public record LoadedStar(
    LoadReport report, StarDesign design, String schema, List<DataTest> tests) {
  public LoadedStar {
    tests = List.copyOf(tests);
  }

  /// The tests of one table.
  public List<DataTest> testsOf(String table) {
    return tests.stream().filter(test -> test.table().equals(table)).toList();
  }
}
