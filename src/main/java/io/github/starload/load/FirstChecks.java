package io.github.starload.load;

import io.github.starload.check.AccountingLine;
import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.Verdict;
import io.github.starload.design.Column;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.Part;
import io.github.starload.stage.StagedTable;
import java.util.ArrayList;
import java.util.List;

/// The checks before the warehouse is touched (`design.md` section 8).
final class FirstChecks {
  private FirstChecks() {}

  /// What can be told without a target.
  static void staged(List<TableProgress> tables, List<AccountingLine> accounting) {
    tables.forEach(FirstChecks::parts);
    tables.getFirst().check(accounting(accounting));
  }

  /// The parts against the source and the design.
  private static void parts(TableProgress table) {
    StagedTable staged = table.staged();
    table.check(
        Check.equal(
            "rows staged",
            CheckStage.FIRST,
            table.source(),
            staged.rows(),
            "The parts do not hold as many rows as the source has"));
    List<String> designed = table.table().stagedColumns().stream().map(Column::name).toList();
    for (Part part : staged.parts()) {
      table.check(
          Check.equal(
              "columns of part " + part.number(),
              CheckStage.FIRST,
              String.join(", ", designed),
              String.join(", ", part.header()),
              "The part's header differs from the design"));
    }
    if (staged.distinctKeys() >= 0) {
      table.check(
          Check.equal(
              "natural keys unique",
              CheckStage.FIRST,
              staged.rows(),
              staged.distinctKeys(),
              "Some rows share their key "
                  + String.join(", ", table.table().naturalKey())
                  + "; remove the repeated records, or choose another natural key"));
    }
  }

  /// The malformed records that two readers of the sources passed over, told at the table of the
  /// records.
  static Check rejected(List<Long> counted, List<Long> read) {
    return Check.equal(
        "rejected records",
        CheckStage.FIRST,
        counted.toString(),
        read.toString(),
        "Two readings of the sources did not reject the same number of records;"
            + " somebody may have changed a file meanwhile");
  }

  /// Every path of the source, told at the table of the records.
  private static Check accounting(List<AccountingLine> lines) {
    List<String> open =
        lines.stream()
            .filter(line -> line.remainder() != 0)
            .map(line -> line.path() + " " + line.remainder())
            .toList();
    return Check.equal(
        "every value accounted for",
        CheckStage.FIRST,
        "remainder 0 at " + lines.size() + " paths",
        open.isEmpty()
            ? "remainder 0 at " + lines.size() + " paths"
            : "remainder " + String.join(", ", open),
        "Values of the source are neither written nor left out by name");
  }

  /// The objects in the lake against the parts on disk.
  static void lake(TableProgress table, Lake lake, LakeKeys keys) {
    for (Part part : table.staged().parts()) {
      String found =
          lake.find(keys.part(part)).map(object -> object.bytes() + " bytes").orElse("missing");
      table.check(
          Check.equal(
              "part " + part.number() + " in the lake",
              CheckStage.FIRST,
              part.bytes() + " bytes",
              found,
              "The object in the lake is not the part that was staged"));
    }
  }

  /// The checks that failed so far, in words.
  static List<String> failures(List<TableProgress> tables) {
    List<String> failed = new ArrayList<>();
    for (TableProgress table : tables) {
      String name = table.table().name();
      table.checks().stream()
          .filter(check -> check.verdict() == Verdict.FAILED)
          .forEach(check -> failed.add(name + ", " + check.name() + ": " + check.reason()));
    }
    return failed;
  }
}
