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
import io.github.starload.type.Widening;
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
      Optional<CatalogueColumn> found = catalogue.flatMap(columns -> find(columns, column.name()));
      entries.add(
          new LoadReport.ColumnEntry(
              column.name(),
              path(table, column),
              column.type().sql(),
              column.nullable(),
              staged,
              found.map(CatalogueColumn::spelling).orElse(""),
              catalogue.isEmpty() ? "" : difference(column, found)));
    }
    return entries;
  }

  /// Whether the rows fit into the table that is there.
  static Check check(Table table, CheckStage stage, String name, List<CatalogueColumn> catalogue) {
    List<String> losing = new ArrayList<>();
    for (Column column : table.columns()) {
      String difference = difference(column, find(catalogue, column.name()));
      if (difference.startsWith("losing")) {
        losing.add(column.name() + " (" + difference.substring("losing: ".length()) + ")");
      }
    }
    for (CatalogueColumn column : catalogue) {
      boolean designed = table.columns().stream().anyMatch(c -> c.name().equals(column.name()));
      if (!designed && !column.nullable()) {
        losing.add(column.name() + " (NOT NULL in the target and not in the design)");
      }
    }
    String expected = table.columns().size() + " columns that keep every value";
    return losing.isEmpty()
        ? new Check(name, stage, expected, expected, Verdict.PASSED, "")
        : new Check(
            name,
            stage,
            expected,
            String.join(", ", losing),
            Verdict.FAILED,
            "Table "
                + table.name()
                + " exists and would not keep every value; load into another schema, or change that"
                + " table");
  }

  private static Optional<CatalogueColumn> find(List<CatalogueColumn> columns, String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  private static String difference(Column column, Optional<CatalogueColumn> found) {
    if (found.isEmpty()) {
      return "losing: there is no such column";
    }
    Optional<ColumnType> type = found.get().type();
    if (type.isEmpty() || !Widening.holds(type.get(), column.type())) {
      return "losing: " + found.get().spelling() + " does not keep " + column.type().sql();
    }
    if (column.nullable() && !found.get().nullable()) {
      return "losing: NULL is not allowed there";
    }
    if (!type.get().equals(column.type())) {
      return "widening: " + found.get().spelling() + " keeps more than " + column.type().sql();
    }
    return column.nullable() == found.get().nullable()
        ? "none"
        : "harmless: NULL is allowed there and never comes";
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
