package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.Verdict;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.DigestSum;
import io.github.starload.stage.Part;
import io.github.starload.stage.PartFile;
import io.github.starload.stage.PartRows;
import io.github.starload.stage.RowDigests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The parts of a table as they lie in the lake now. Holds one part in memory at a time.
///
/// @param rows in all parts; empty if one is missing or not as it was
/// @param checks one a part, and one of their rows
record LakeParts(StoredTable table, Lake lake, OptionalLong rows, List<Check> checks) {
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
    LakeParts unread = new LakeParts(table, lake, OptionalLong.empty(), checks);
    if (!whole) {
      return unread;
    }
    long[] rows = {0};
    unread.each((_, _, _) -> rows[0]++);
    checks.add(
        Check.equal(
            "rows in the parts",
            CheckStage.FINAL,
            table.parts().stream().mapToLong(Part::rows).sum(),
            rows[0],
            "The parts do not hold the rows that were staged"));
    return new LakeParts(table, lake, OptionalLong.of(rows[0]), checks);
  }

  private static Check check(Lake lake, Part part, String key) {
    String name = "part " + part.number() + " in the lake";
    String expected = "sha256 " + part.sha256();
    if (lake.find(key).isEmpty()) {
      return Check.skipped(
          name, CheckStage.FINAL, expected, "There is no object " + key + " any more");
    }
    try {
      String found = PartFile.sha256(new ByteArrayInputStream(lake.read(key)));
      return Check.equal(
          name,
          CheckStage.FINAL,
          expected,
          "sha256 " + found,
          "The object in the lake is not the part that was staged");
    } catch (IOException e) {
      throw StarloadException.defect("Bytes in memory cannot be read", e);
    }
  }

  /// The sum of the digests of all rows, or of those with some keys.
  ///
  /// @param keys empty for all rows
  String fingerprint(Set<Long> keys) {
    RowDigests digests = new RowDigests(table.table().stagedColumns());
    DigestSum sum = new DigestSum();
    each(
        (_, _, cells) -> {
          if (keys.isEmpty() || keys.contains(Long.valueOf(String.valueOf(cells[0])))) {
            digests.read(cells);
            sum.add(digests.row());
          }
        });
    return sum.toString();
  }

  /// Opens the parts in the lake.
  PartRows opened() {
    return part -> new ByteArrayInputStream(lake.read(table.keys().get(part.number())));
  }

  private void each(PartRows.Reader reader) {
    try {
      opened().read(table.parts(), table.compression(), reader);
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot read the parts of " + table.table().name() + ": " + e.getMessage(),
          new Location.InLake(lake.bucket(), table.keys().getFirst()),
          "Check the objects there; nothing was changed",
          e);
    }
  }
}
