package io.github.starload.check;

import io.github.starload.design.Column;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.normalise.Finding;
import io.github.starload.normalise.Normaliser;
import io.github.starload.normalise.PathCounts;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Holds what the normaliser did with the values of each path against the independent count.
public final class Accounting {
  private Accounting() {}

  /// One line a path, in path order. What lies inside a value that is kept whole or left out, or
  /// that the design does not know, is accounted for with it; a path that is left out has a line
  /// even if nothing ever stood there.
  ///
  /// @param source all records, rejected ones too
  public static List<AccountingLine> of(
      StarDesign design, SourceCounts source, PathCounts normalised) {
    Set<JsonPath> whole = accountedWhole(design);
    Set<JsonPath> paths = new TreeSet<>(source.occurrences().keySet());
    paths.addAll(normalised.byPath().keySet());
    design.leftOut().forEach(leftOut -> paths.add(leftOut.path()));
    List<AccountingLine> lines = new ArrayList<>();
    for (JsonPath path : paths) {
      PathCounts.Counter counter = normalised.byPath().get(path);
      boolean isMet = source.at(path) > 0 || counter != null;
      if (!isInside(path, whole) && (isMet || whole.contains(path))) {
        lines.add(line(path, source.at(path), Optional.ofNullable(counter)));
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

  /// What the normaliser found, for the report.
  public static List<LoadReport.Finding> findings(Normaliser normaliser) {
    List<LoadReport.Finding> findings = new ArrayList<>();
    for (Finding found : normaliser.findings()) {
      findings.add(
          new LoadReport.Finding(
              found.kind(), found.path(), found.count(), found.example(), found.outcome()));
    }
    return findings;
  }

  /// The records that are not loaded, for the report.
  public static List<LoadReport.Rejected> rejected(Normaliser normaliser) {
    return normaliser.rejected().stream()
        .map(
            record ->
                new LoadReport.Rejected(
                    record.source(),
                    record.number(),
                    record.line(),
                    record.path(),
                    record.reason()))
        .toList();
  }

  private static AccountingLine line(
      JsonPath path, long occurrences, Optional<PathCounts.Counter> counter) {
    return new AccountingLine(
        path.toString(),
        occurrences,
        counter.map(PathCounts.Counter::written).orElse(0L),
        counter.map(PathCounts.Counter::rejected).orElse(0L),
        counter.map(PathCounts.Counter::leftOut).orElse(0L),
        counter.map(PathCounts.Counter::merged).orElse(0L),
        counter.map(PathCounts.Counter::empty).orElse(0L));
  }

  /// Walks up from the path, which is faster than down from all that is whole.
  private static boolean isInside(JsonPath path, Set<JsonPath> whole) {
    JsonPath above = path;
    while (!above.isRoot()) {
      above = above.parent();
      if (whole.contains(above)) {
        return true;
      }
    }
    return false;
  }

  private static Set<JsonPath> accountedWhole(StarDesign design) {
    Set<JsonPath> whole = new HashSet<>();
    for (Table table : design.tables()) {
      for (Column column : table.columns()) {
        if (column.type() instanceof ColumnType.Super) {
          switch (column.origin()) {
            case Origin.Value(JsonPath path) -> whole.add(path);
            case Origin.Attribute(var paths) -> whole.addAll(paths);
            case Origin.ValueOfKind _,
                Origin.OffsetOf _,
                Origin.DayPart _,
                Origin.MapKey(),
                Origin.SurrogateKey(),
                Origin.ParentKey(),
                Origin.ParentNaturalKey _,
                Origin.Ordinal(),
                Origin.Reference _,
                Origin.RecordHash(),
                Origin.RecordCopy(),
                Origin.LoadIdColumn() -> {}
          }
        }
      }
    }
    design.leftOut().forEach(leftOut -> whole.add(leftOut.path()));
    return whole;
  }
}
