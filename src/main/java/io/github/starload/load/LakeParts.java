package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.Verdict;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.Part;
import io.github.starload.stage.PartFile;
import io.github.starload.stage.PartRows;
import io.github.starload.stage.RowTotals;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/// The parts of a table as they lie in the lake now, read as a stream.
///
/// @param totals of the rows in all parts
/// @param whole whether all parts are there as they were; without, there are no totals
/// @param checks one a part, and one of their rows
record LakeParts(
    StoredTable table, Lake lake, RowTotals totals, boolean whole, List<Check> checks) {
  LakeParts {
    checks = List.copyOf(checks);
  }

  static LakeParts read(Lake lake, StoredTable table) {
    List<Check> checks = new ArrayList<>();
    boolean whole = true;
    for (Part part : table.parts()) {
      Check check = check(lake, part, table.keys().get(part.number()));
      whole &= check.verdict() == Verdict.PASSED;
      checks.add(check);
    }
    LakeParts unread = new LakeParts(table, lake, new RowTotals(List.of()), false, checks);
    if (!whole) {
      return unread;
    }
    RowTotals totals = unread.totals(_ -> true);
    checks.add(
        Check.equal(
            "rows in the parts",
            CheckStage.FINAL,
            table.parts().stream().mapToLong(Part::rows).sum(),
            totals.rows(),
            "The parts do not hold the rows that were staged"));
    return new LakeParts(table, lake, totals, true, checks);
  }

  private static Check check(Lake lake, Part part, String key) {
    String name = "part " + part.number() + " in the lake";
    String expected = "sha256 " + part.sha256();
    if (lake.find(key).isEmpty()) {
      return Check.skipped(
          name, CheckStage.FINAL, expected, "There is no object " + key + " any more");
    }
    try (InputStream stored = lake.open(key)) {
      String found = PartFile.sha256(stored);
      return Check.equal(
          name,
          CheckStage.FINAL,
          expected,
          "sha256 " + found,
          "The object in the lake is not the part that was staged");
    } catch (IOException e) {
      throw cannot(lake, key, e);
    }
  }

  /// Rows in all parts; empty if one is missing or not as it was.
  OptionalLong rows() {
    return whole ? OptionalLong.of(totals.rows()) : OptionalLong.empty();
  }

  /// The totals of the rows that have some keys.
  RowTotals totals(Set<Long> keys) {
    return totals(keys::contains);
  }

  private RowTotals totals(Predicate<Long> chosen) {
    RowTotals found = new RowTotals(table.table().stagedColumns());
    each(
        (_, _, cells) -> {
          if (chosen.test(Long.valueOf(String.valueOf(cells[0])))) {
            found.add(cells);
          }
        });
    return found;
  }

  /// Opens the parts in the lake.
  PartRows opened() {
    return part -> lake.open(table.keys().get(part.number()));
  }

  private void each(PartRows.Reader reader) {
    try {
      opened().read(table.parts(), table.compression(), reader);
    } catch (IOException e) {
      throw cannot(lake, table.keys().getFirst(), e);
    }
  }

  private static StarloadException cannot(Lake lake, String key, IOException e) {
    return StarloadException.environment(
        "Cannot read a part: " + e.getMessage(),
        new Location.InLake(lake.bucket(), key),
        "Check the objects there, and try again; nothing was changed",
        e);
  }
}
