package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.Verdict;
import io.github.starload.design.ForeignKey;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must be created and altered in the warehouse before a load's rows fit: computed from the
/// catalogue, shown by a dry run, and run as it was shown.
///
/// @param changes one a table; a table stands behind those it refers to
record TargetPlan(List<TableChange> changes) {
  TargetPlan {
    changes = List.copyOf(changes);
  }

  /// @param rows staged rows by table name
  static TargetPlan of(StarDesign design, Map<String, Long> rows, Catalogue catalogue) {
    List<TableChange> changes = new ArrayList<>();
    for (Table table : ForeignKey.referredFirst(design.tables())) {
      changes.add(
          catalogue
              .table(table.name())
              .<TableChange>map(columns -> TableChange.existing(table, columns))
              .orElseGet(() -> new TableChange.Create(table, TableLayout.of(design, table, rows))));
    }
    return new TargetPlan(changes);
  }

  /// Whether a table does not exist yet.
  boolean creates(String table) {
    return changes.stream()
        .anyMatch(
            change ->
                change instanceof TableChange.Create(Table created, _)
                    && created.name().equals(table));
  }

  /// A check of a table that exists; empty for one that does not.
  ///
  /// @param evolution whether altering it is allowed
  Optional<Check> check(Table table, SchemaEvolution evolution) {
    for (TableChange change : changes) {
      if (change instanceof TableChange.Keep keep && keep.table().name().equals(table.name())) {
        return Optional.of(check(keep, evolution));
      }
    }
    return Optional.empty();
  }

  private static Check check(TableChange.Keep keep, SchemaEvolution evolution) {
    String name = "columns of the target";
    Table table = keep.table();
    String expected = table.columns().size() + " columns that keep every value";
    List<String> obstacles = keep.obstacles();
    if (!obstacles.isEmpty()) {
      return new Check(
          name,
          CheckStage.FIRST,
          expected,
          String.join(", ", obstacles),
          Verdict.FAILED,
          "Table "
              + table.name()
              + " exists and would not keep every value; load into another schema, or change that"
              + " table");
    }
    if (keep.altered() && evolution == SchemaEvolution.FROZEN) {
      String changes = String.join(", ", TargetDdl.described(keep));
      return new Check(
          name,
          CheckStage.FIRST,
          expected,
          changes,
          Verdict.FAILED,
          "Table " + table.name() + " would have to be altered and is frozen");
    }
    return new Check(name, CheckStage.FIRST, expected, expected, Verdict.PASSED, "");
  }
}
