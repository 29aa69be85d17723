package io.github.starload.check;

import io.github.starload.design.Column;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.normalise.PathCounts;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Holds what the normaliser did with the values of each path against the independent count.
public final class Accounting {
  private Accounting() {}

  /// One line a path, in path order. What lies inside a value that is kept whole is accounted for
  /// with it; a path that is left out has a line even if nothing ever stood there.
  public static List<AccountingLine> of(
      StarDesign design, SourceCounts source, PathCounts normalised) {
    Set<JsonPath> whole = keptWhole(design);
    Set<JsonPath> paths = new TreeSet<>(source.occurrences().keySet());
    paths.addAll(normalised.byPath().keySet());
    design.leftOut().forEach(leftOut -> paths.add(leftOut.path()));
    List<AccountingLine> lines = new ArrayList<>();
    for (JsonPath path : paths) {
      boolean inside = whole.stream().anyMatch(at -> path.isAtOrBelow(at) && !path.equals(at));
      if (!inside) {
        PathCounts.Counter counter = normalised.byPath().get(path);
        lines.add(
            new AccountingLine(
                path.toString(),
                source.at(path),
                counter == null ? 0 : counter.written(),
                0,
                counter == null ? 0 : counter.leftOut(),
                0,
                counter == null ? 0 : counter.empty()));
      }
    }
    return lines;
  }

  /// What is left out, as findings for the report.
  public static List<LoadReport.Finding> leftOut(StarDesign design) {
    List<LoadReport.Finding> findings = new ArrayList<>();
    for (LeftOut leftOut : design.leftOut()) {
      findings.add(
          new LoadReport.Finding(
              "left out", leftOut.path().toString(), leftOut.occurrences(), "", leftOut.reason()));
    }
    return findings;
  }

  private static Set<JsonPath> keptWhole(StarDesign design) {
    Set<JsonPath> whole = new HashSet<>();
    for (Table table : design.tables()) {
      for (Column column : table.columns()) {
        if (column.type() instanceof ColumnType.Super
            && column.origin() instanceof Origin.Value(JsonPath path)) {
          whole.add(path);
        }
      }
    }
    return whole;
  }
}
