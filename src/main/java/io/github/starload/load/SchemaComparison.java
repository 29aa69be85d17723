package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.Verdict;
import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.load.Catalogue.CatalogueColumn;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares a table as designed, as staged and as the catalogue has it.
final class SchemaComparison {
  private SchemaComparison() {}

  /// The report's columns; without a catalogue the third view stays empty.
  static List<LoadReport.ColumnEntry> columns(
      Table table, Optional<List<CatalogueColumn>> catalogue) {
    List<LoadReport.ColumnEntry> entries = new ArrayList<>();
    for (Column column : table.columns()) {
      boolean inParts = !(column.origin() instanceof Origin.LoadIdColumn);
      String staged = inParts ? column.type().sql() : "added by the load";
      Optional<CatalogueColumn> found =
          catalogue.flatMap(
              columns -> columns.stream().filter(c -> c.name().equals(column.name())).findFirst());
      entries.add(
          new LoadReport.ColumnEntry(
              column.name(),
              path(table, column),
              column.type().sql(),
              column.nullable(),
              staged,
              found.map(CatalogueColumn::spelling).orElse(""),
              catalogue.isEmpty() ? "" : difference(ColumnChange.of(column, found))));
    }
    return entries;
  }

  /// Whether a table that was made or altered for the rows keeps them.
  static Check check(Table table, CheckStage stage, String name, List<CatalogueColumn> catalogue) {
    List<String> losing = TargetDdl.described(TableChange.existing(table, catalogue));
    String expected = table.columns().size() + " columns that keep every value";
    return losing.isEmpty()
        ? new Check(name, stage, expected, expected, Verdict.PASSED, "")
        : new Check(
            name,
            stage,
            expected,
            String.join(", ", losing),
            Verdict.FAILED,
            "The catalogue gives back other columns than were asked for");
  }

  private static String difference(ColumnChange change) {
    return switch (change) {
      case ColumnChange.Same(_, String difference) -> difference;
      case ColumnChange.Widened(_, String from, ColumnType to) ->
          "losing: " + from + " does not keep " + to.sql();
      case ColumnChange.New _ -> "losing: there is no such column";
      case ColumnChange.Narrowing(_, String reason) -> "losing: " + reason;
      case ColumnChange.Conflict(_, String reason) -> "losing: " + reason;
    };
  }

  private static String path(Table table, Column column) {
    return switch (column.origin()) {
      case Origin.Value(JsonPath path) -> path.toString();
      case Origin.OffsetOf(JsonPath path) -> path.toString();
      case Origin.Reference(JsonPath path, _) -> path.toString();
      case Origin.Attribute(var paths) -> paths.isEmpty() ? "" : paths.getFirst().toString();
      case Origin.ValueOfKind(JsonPath path, _) -> path.toString();
      case Origin.DayPart _ -> table.paths().getFirst().toString();
      case Origin.RecordHash() -> "$";
      case Origin.SurrogateKey(),
          Origin.ParentKey(),
          Origin.ParentNaturalKey _,
          Origin.MapKey(),
          Origin.Ordinal(),
          Origin.RecordCopy(),
          Origin.LoadIdColumn() ->
          "";
    };
  }
}
