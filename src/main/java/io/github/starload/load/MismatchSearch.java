package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.Quoted;
import io.github.starload.load.Catalogue.CatalogueColumn;
import io.github.starload.normalise.PackedRows;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.DigestSum;
import io.github.starload.stage.DoubleRanges;
import io.github.starload.stage.PartRows;
import io.github.starload.stage.RowDigests;
import io.github.starload.stage.StagedTable;
import io.github.starload.type.ColumnType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the rows in which a table differs from its parts: first the ranges of surrogate keys whose
/// fingerprints differ, then in a few of them the rows, then in a few rows the columns.
///
/// Memory: one sum a range, and the digests of the rows of the ranges looked into.
final class MismatchSearch {
  /// Cuts the 64-bit keys, which are hashes and so spread evenly, into 1,025 ranges.
  private static final long RANGE_WIDTH = 1L << 54;

  /// Digested together.
  private static final int ROWS_AT_ONCE = 256;

  private static final int MOST_RANGES = 5;
  private static final int MOST_ROWS = 5;

  private final StagedTable staged;
  private final PartRows parts;
  private final RecordedSession session;
  private final CanonicalSql canonical;
  private final SuperValues supers;
  private final List<Column> columns;
  private final String key;

  MismatchSearch(
      StagedTable staged,
      PartRows parts,
      RecordedSession session,
      List<CatalogueColumn> catalogue) {
    this.staged = staged;
    this.parts = parts;
    this.session = session;
    this.columns = staged.table().stagedColumns();
    this.canonical = CanonicalSql.asDesigned(columns, staged.totals()).in(catalogue);
    this.supers = new SuperValues(staged.table(), staged.totals(), session);
    this.key = Quoted.name(staged.table().surrogateKey());
  }

  /// The difference.
  ///
  /// @param from the table, and if need be a WHERE, that should hold what the parts hold
  Mismatch in(String from) {
    Set<Long> ranges = differingRanges(from);
    if (ranges.isEmpty()) {
      return new Mismatch("No row differs; the figures do", List.of());
    }
    List<Long> looked = ranges.stream().limit(MOST_RANGES).toList();
    List<RowDifference> rows = new ArrayList<>();
    Map<Long, List<@Nullable String[]>> stagedRows = stagedRows(looked);
    Map<Long, List<@Nullable String[]>> foundRows = foundRows(from, looked);
    Set<Long> keys = new TreeSet<>(stagedRows.keySet());
    keys.addAll(foundRows.keySet());
    for (long each : keys) {
      RowDifference.of(
              each,
              staged.table(),
              stagedRows.getOrDefault(each, List.of()),
              foundRows.getOrDefault(each, List.of()))
          .ifPresent(rows::add);
    }
    return new Mismatch(
        told(rows, ranges.size() - looked.size()),
        rows.stream().flatMap(row -> row.places().stream()).toList());
  }

  private static String told(List<RowDifference> rows, int rangesLeft) {
    List<String> sentences =
        new ArrayList<>(rows.stream().limit(MOST_ROWS).map(RowDifference::sentence).toList());
    if (rows.size() > MOST_ROWS || rangesLeft > 0) {
      sentences.add(
          "there are "
              + (rangesLeft > 0
                  ? "more such rows, in " + rangesLeft + " more ranges of keys"
                  : rows.size() - MOST_ROWS + " more such rows"));
    }
    return String.join("; ", sentences);
  }

  private Set<Long> differingRanges(String from) {
    Map<Long, DigestSum> expectedSupers = new TreeMap<>();
    Map<Long, String> expected = texts(stagedSums(expectedSupers));
    Map<Long, String> found = new TreeMap<>();
    String query =
        "SELECT "
            + range()
            + ", "
            + CanonicalSql.sum(canonical.rowDigest())
            + " FROM "
            + from
            + " GROUP BY 1 ORDER BY 1";
    for (List<@Nullable String> row : session.query(query).rows()) {
      found.put(Long.valueOf(String.valueOf(row.get(0))), String.valueOf(row.get(1)));
    }
    Set<Long> ranges = differing(expected, found);
    if (!supers.isEmpty() && supers.hindrance().isEmpty()) {
      ranges.addAll(differing(texts(expectedSupers), texts(supers.sums(from, RANGE_WIDTH))));
    }
    return ranges;
  }

  private static Set<Long> differing(Map<Long, String> expected, Map<Long, String> found) {
    Set<Long> ranges = new TreeSet<>(expected.keySet());
    ranges.addAll(found.keySet());
    ranges.removeIf(range -> Objects.equals(expected.get(range), found.get(range)));
    return ranges;
  }

  private static Map<Long, String> texts(Map<Long, DigestSum> sums) {
    Map<Long, String> texts = new TreeMap<>();
    sums.forEach((range, sum) -> texts.put(range, sum.toString()));
    return texts;
  }

  /// @param supers gets the sums of the SUPER cells, which are not part of the rows'
  private Map<Long, DigestSum> stagedSums(Map<Long, DigestSum> supers) {
    Map<Long, DigestSum> sums = new HashMap<>();
    PackedRows waiting = new PackedRows(columns.size());
    read(
        (_, _, cells) -> {
          waiting.add(cells);
          if (waiting.count() == ROWS_AT_ONCE) {
            addSums(waiting, sums, supers);
            waiting.clear();
          }
        });
    addSums(waiting, sums, supers);
    return sums;
  }

  private void addSums(PackedRows rows, Map<Long, DigestSum> sums, Map<Long, DigestSum> supers) {
    List<ColumnType> types = columns.stream().map(Column::type).toList();
    RowDigests digests = new RowDigests(types, rows);
    for (int row = 0; row < rows.count(); row++) {
      long range = rows.key(row) / RANGE_WIDTH;
      sums.computeIfAbsent(range, _ -> new DigestSum()).add(digests.row(row));
      for (int i = 0; i < rows.width(); i++) {
        if (!rows.isNull(row, i) && types.get(i) instanceof ColumnType.Super) {
          supers.computeIfAbsent(range, _ -> new DigestSum()).add(digests.cell(row, i));
        }
      }
    }
  }

  private Map<Long, List<@Nullable String[]>> stagedRows(List<Long> ranges) {
    Map<Long, List<@Nullable String[]>> rows = new HashMap<>();
    read(
        (_, _, cells) -> {
          if (ranges.contains(keyOf(cells) / RANGE_WIDTH)) {
            rows.computeIfAbsent(keyOf(cells), _ -> new ArrayList<>()).add(cells);
          }
        });
    return rows;
  }

  private Map<Long, List<@Nullable String[]>> foundRows(String from, List<Long> ranges) {
    String query =
        "SELECT "
            + String.join(", ", canonical.texts())
            + " FROM "
            + from
            + " WHERE "
            + range()
            + " IN ("
            + String.join(", ", ranges.stream().map(String::valueOf).toList())
            + ")";
    Map<Long, List<@Nullable String[]>> rows = new HashMap<>();
    for (List<@Nullable String> row : session.query(query).rows()) {
      @Nullable String[] cells = row.toArray(String[]::new);
      for (int i = 0; i < cells.length; i++) {
        String cell = cells[i];
        if (cell != null && columns.get(i).type() instanceof ColumnType.DoublePrecision) {
          cells[i] = DoubleRanges.shown(cell);
        }
      }
      rows.computeIfAbsent(keyOf(cells), _ -> new ArrayList<>()).add(cells);
    }
    return rows;
  }

  /// Both sides cut towards zero.
  private String range() {
    return key + " / " + RANGE_WIDTH;
  }

  private static long keyOf(@Nullable String[] cells) {
    return Long.parseLong(String.valueOf(cells[0]));
  }

  private void read(PartRows.Reader reader) {
    try {
      parts.read(staged.parts(), reader);
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot read the parts of " + staged.table().name() + " again: " + e.getMessage(),
          Location.NOWHERE,
          "Check that disk; the load is rolled back",
          e);
    }
  }
}
