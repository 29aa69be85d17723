package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.design.Column;
import io.github.starload.design.Quoted;
import io.github.starload.design.Table;
import io.github.starload.stage.ColumnTotals;
import io.github.starload.stage.DigestSum;
import io.github.starload.stage.SuperDigest;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The SUPER columns of a table, read back slice by slice and compared by what their values mean
/// ([SuperDigest]), because no query could compare them.
///
/// Memory: a slice of some 16 MB. Above [#MOST_BYTES] they stay unverified.
final class SuperValues {
  /// The most that is read back of one table.
  static final long MOST_BYTES = 1L << 30;

  private static final long SLICE_BYTES = 16L << 20;

  /// What the other parts of an answered row may take.
  private static final int ROW_MARGIN_BYTES = 256;

  private final RecordedSession session;
  private final String key;
  private final List<Column> columns = new ArrayList<>();
  private final List<ColumnTotals> totals = new ArrayList<>();

  /// @param totals of the staged rows, one a staged column
  SuperValues(Table table, List<ColumnTotals> totals, RecordedSession session) {
    this.session = session;
    this.key = Quoted.name(table.surrogateKey());
    List<Column> staged = table.stagedColumns();
    for (int i = 0; i < staged.size(); i++) {
      boolean some = !totals.get(i).fingerprint().equals("0");
      if (staged.get(i).type() instanceof ColumnType.Super && some) {
        columns.add(staged.get(i));
        this.totals.add(totals.get(i));
      }
    }
  }

  /// The digests that the staged values have, one a column.
  List<String> staged() {
    return totals.stream().map(ColumnTotals::fingerprint).toList();
  }

  /// Whether there is nothing to read back.
  boolean isEmpty() {
    return columns.isEmpty();
  }

  /// Why the values cannot be read back; empty if they can.
  Optional<String> hindrance() {
    return hindrance(
        totals.stream().mapToLong(ColumnTotals::octets).sum(),
        totals.stream().mapToLong(ColumnTotals::longest).sum(),
        session.mostRowBytes());
  }

  /// @param bytes of all values
  /// @param longest of a row
  /// @param mostRowBytes that the target answers
  static Optional<String> hindrance(long bytes, long longest, long mostRowBytes) {
    if (bytes > MOST_BYTES) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "SUPER is compared by reading it back, and %,d bytes are more than the %,d that are"
                  + " read of a table",
              bytes,
              MOST_BYTES));
    }
    return longest + ROW_MARGIN_BYTES > mostRowBytes
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "SUPER is compared by reading it back, and this target answers no rows over %,d"
                    + " bytes",
                mostRowBytes))
        : Optional.empty();
  }

  /// One check a column.
  ///
  /// @param expected digests, one a column, as of [#staged]
  /// @param from the table, or a query in parentheses with a name, that should hold them
  List<Check> checks(CheckStage stage, String where, List<String> expected, String from) {
    if (columns.isEmpty()) {
      return List.of();
    }
    Optional<String> hindrance = hindrance();
    List<String> found = hindrance.isPresent() ? List.of() : sums(from);
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = "values of " + columns.get(i).name() + " read back" + where;
      checks.add(
          hindrance.isPresent()
              ? Check.skipped(name, stage, expected.get(i), hindrance.get())
              : Check.equal(
                  name,
                  stage,
                  expected.get(i),
                  found.get(i),
                  "The SUPER values that are there are not those that were staged"));
    }
    return checks;
  }

  /// The digests of what is there, one a column.
  List<String> sums(String from) {
    List<DigestSum> sums = columns.stream().map(_ -> new DigestSum()).toList();
    read(from, (_, column, term) -> sums.get(column).add(term));
    return sums.stream().map(DigestSum::toString).toList();
  }

  /// The digests of what is there, all columns together, by ranges of keys.
  Map<Long, DigestSum> sums(String from, long rangeWidth) {
    Map<Long, DigestSum> sums = new HashMap<>();
    read(
        from,
        (of, _, term) -> sums.computeIfAbsent(of / rangeWidth, _ -> new DigestSum()).add(term));
    return sums;
  }

  /// What is done with a value.
  private interface Reader {
    void value(long key, int column, long term);
  }

  private void read(String from, Reader reader) {
    long bytes = totals.stream().mapToLong(ColumnTotals::octets).sum();
    String select =
        "SELECT "
            + key
            + ", "
            + Quoted.names(columns.stream().map(Column::name).toList())
            + " FROM "
            + from;
    for (String slice : slices(Math.toIntExact(bytes / SLICE_BYTES) + 1)) {
      for (List<@Nullable String> row : session.query(select + slice).rows()) {
        String of = String.valueOf(row.getFirst());
        for (int i = 0; i < columns.size(); i++) {
          String json = row.get(i + 1);
          if (json != null) {
            reader.value(Long.parseLong(of), i, SuperDigest.term(of, json));
          }
        }
      }
    }
  }

  /// Conditions that cut the keys, which are hashes and so spread evenly, into slices.
  private List<String> slices(int count) {
    List<String> slices = new ArrayList<>();
    long width = Long.divideUnsigned(-1L, count);
    for (int i = 0; i < count; i++) {
      String from = i == 0 ? "" : key + " >= " + (Long.MIN_VALUE + i * width);
      String to = i == count - 1 ? "" : key + " < " + (Long.MIN_VALUE + (i + 1) * width);
      String both = from.isEmpty() || to.isEmpty() ? "" : " AND ";
      slices.add((count == 1 ? "" : " WHERE ") + from + both + to);
    }
    return slices;
  }
}
