package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.Verdict;
import io.github.starload.design.Column;
import io.github.starload.design.Table;
import io.github.starload.stage.StagedTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds what a target would refuse of a table, so that it is told before anything is uploaded.
final class FitCheck {
  private static final int MOST_NAMES_TOLD = 5;

  /// The longest row that COPY reads, from any file (`redshift-facts.md` section 1.8).
  private static final long MOST_ROW_BYTES = 4L << 20;

  /// What a statement holds beside the digest of a row.
  private static final int STATEMENT_MARGIN = 1000;

  private final StagedTable staged;
  private final TargetLimits limits;
  private final List<String> refused = new ArrayList<>();

  private FitCheck(StagedTable staged, TargetLimits limits) {
    this.staged = staged;
    this.limits = limits;
  }

  static Check of(StagedTable staged, TargetLimits limits) {
    FitCheck check = new FitCheck(staged, limits);
    check.names();
    check.columns();
    check.rows();
    check.statements();
    String name = "fits the target";
    String expected = "nothing that " + limits.warehouse() + " refuses";
    return check.refused.isEmpty()
        ? new Check(name, CheckStage.FIRST, expected, expected, Verdict.PASSED, "")
        : new Check(
            name,
            CheckStage.FIRST,
            expected,
            check.refused.size() + " such",
            Verdict.FAILED,
            "Nothing was loaded: " + String.join("; ", check.refused));
  }

  private void names() {
    Table table = staged.table();
    if (bytes(table.name()) > limits.nameBytes()) {
      refused.add(
          told("the name of table %s has %,d bytes and %s keeps %,d", table.name(), table.name())
              + ", give it a shorter one with design edit --rename-table "
              + table.name()
              + "=NAME");
    }
    List<Column> longer =
        table.columns().stream().filter(c -> bytes(c.name()) > limits.nameBytes()).toList();
    for (Column column : longer.stream().limit(MOST_NAMES_TOLD).toList()) {
      String full = table.name() + "." + column.name();
      refused.add(
          told("the name of column %s has %,d bytes and %s keeps %,d", full, column.name())
              + ", give it a shorter one with design edit --rename-column "
              + full
              + "=NAME");
    }
    if (longer.size() > MOST_NAMES_TOLD) {
      refused.add("and " + (longer.size() - MOST_NAMES_TOLD) + " more names");
    }
  }

  private String told(String sentence, String what, String name) {
    return String.format(
        Locale.ROOT, sentence, what, bytes(name), limits.warehouse(), limits.nameBytes());
  }

  private void columns() {
    int columns = staged.table().columns().size();
    if (columns > limits.columns()) {
      refuse(columns, "columns", limits.columns());
    }
  }

  private void rows() {
    if (staged.rowTotals().leastPageBytes() > limits.pageBytes()) {
      refuse(staged.rowTotals().leastPageBytes(), "bytes in a row", limits.pageBytes());
    }
    if (staged.rowTotals().longestRow() > MOST_ROW_BYTES) {
      refuse(staged.rowTotals().longestRow(), "bytes in a row", MOST_ROW_BYTES);
    }
  }

  private void refuse(long found, String what, long most) {
    refused.add(
        String.format(
            Locale.ROOT,
            "table %s has %,d %s and %s takes %,d, leave some out with design edit --leave-out"
                + " PATH, or move some to a table of their own with --role PATH=one_to_one",
            staged.table().name(),
            found,
            what,
            limits.warehouse(),
            most));
  }

  /// The digest of a row is the one statement that cannot be cut into several.
  private void statements() {
    String digest =
        CanonicalSql.asDesigned(staged.table().stagedColumns(), staged.totals()).rowDigest();
    int longest = bytes(digest) + STATEMENT_MARGIN;
    if (longest > limits.statementBytes()) {
      refused.add(
          String.format(
              Locale.ROOT,
              "comparing the rows of table %s takes a statement of %,d bytes and %s takes %,d, use"
                  + " a target over JDBC",
              staged.table().name(),
              longest,
              limits.warehouse(),
              limits.statementBytes()));
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
