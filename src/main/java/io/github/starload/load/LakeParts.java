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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/// The parts of a table as they lie in the lake now, fetched into a folder of this machine until
/// this is closed; in memory is one row at a time.
///
/// @param folder holds the parts of this table alone
/// @param totals of the rows in all parts
/// @param whole whether all parts are there as they were; without, there are no totals
/// @param checks one a part, and one of their rows
record LakeParts(
    StoredTable table, Path folder, RowTotals totals, boolean whole, List<Check> checks)
    implements AutoCloseable {

  /// What is found in place of an object that is proven not to be there.
  static final String ABSENT = "no object";

  LakeParts {
    checks = List.copyOf(checks);
  }

  /// Fetches the parts. One that the lake does not have is a failed check, see [#ABSENT].
  ///
  /// @param below a table's parts get a folder there
  /// @param stage of the checks
  static LakeParts fetch(Lake lake, StoredTable table, Path below, CheckStage stage) {
    Path folder = below.resolve(table.table().name());
    List<Check> checks = new ArrayList<>();
    boolean whole = true;
    try {
      Files.createDirectories(folder);
      for (Part part : table.parts()) {
        Check check = check(lake, part, table.keys().get(part.number()), folder, stage);
        whole &= check.verdict() == Verdict.PASSED;
        checks.add(check);
      }
    } catch (IOException e) {
      throw cannot(table, folder, e);
    }
    LakeParts unread = new LakeParts(table, folder, new RowTotals(List.of()), false, checks);
    if (!whole) {
      return unread;
    }
    RowTotals totals = unread.totals(_ -> true);
    checks.add(
        Check.equal(
            "rows in the parts",
            stage,
            table.parts().stream().mapToLong(Part::rows).sum(),
            totals.rows(),
            "The parts do not hold the rows that were staged"));
    return new LakeParts(table, folder, totals, true, checks);
  }

  private static Check check(Lake lake, Part part, String key, Path folder, CheckStage stage)
      throws IOException {
    String name = "part " + part.number() + " in the lake";
    String expected = "sha256 " + part.sha256();
    if (lake.find(key).isEmpty()) {
      return Check.equal(name, stage, expected, ABSENT, "There is no object " + key + " any more");
    }
    Path file = fetched(folder, part);
    lake.fetch(key, file);
    return Check.equal(
        name,
        stage,
        expected,
        "sha256 " + PartFile.sha256(file),
        "The object in the lake is not the part that was staged");
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

  /// The parts as they were fetched.
  PartRows fetched() {
    return part -> fetched(folder, part);
  }

  private static Path fetched(Path folder, Part part) {
    return folder.resolve(String.valueOf(part.file().getFileName()));
  }

  /// Reads every row.
  void each(PartRows.Reader reader) {
    try {
      fetched().read(table.parts(), reader);
    } catch (IOException e) {
      throw cannot(table, folder, e);
    }
  }

  private static StarloadException cannot(StoredTable table, Path folder, IOException e) {
    return StarloadException.environment(
        "Cannot read the parts of "
            + table.table().name()
            + " in "
            + folder
            + ": "
            + e.getMessage(),
        Location.NOWHERE,
        "Make room on that disk, or look at the parts in the lake; nothing was changed",
        e);
  }

  /// Removes what was fetched.
  @Override
  public void close() {
    try {
      for (Part part : table.parts()) {
        Files.deleteIfExists(fetched(folder, part));
      }
    } catch (IOException e) {
      throw cannot(table, folder, e);
    }
  }
}
