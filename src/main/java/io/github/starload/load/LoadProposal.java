package io.github.starload.load;

import java.util.List;
import java.util.stream.Collectors;

/// What a load would do to the target: a dry run. Nothing was uploaded, nothing was changed.
///
/// @param tables in the order in which they would be made
/// @param steps every statement that would change something, in order
/// @param failed first checks that failed; with any of them the load would stop before the target
public record LoadProposal(
    String loadId,
    LoadMode mode,
    List<TableProposal> tables,
    List<Step> steps,
    List<String> failed) {
  public LoadProposal {
    tables = List.copyOf(tables);
    steps = List.copyOf(steps);
    failed = List.copyOf(failed);
  }

  /// What would become of a table.
  ///
  /// @param rows staged
  /// @param change `new`, `same`, `widened`, `new column`, `narrowing` or `conflict`, the worst of
  ///     its columns
  /// @param columns the changes of columns in words, such as `name VARCHAR(8) to VARCHAR(32)`
  public record TableProposal(String name, long rows, String change, List<String> columns) {
    public TableProposal {
      columns = List.copyOf(columns);
    }
  }

  /// A statement and why it is as it is.
  ///
  /// @param reasons a sentence each, without a full stop; may be empty
  public record Step(String sql, List<String> reasons) {
    public Step {
      reasons = List.copyOf(reasons);
    }

    /// A query that fails where a number is not as expected, because a script cannot decide: it
    /// divides by zero then.
    static Step check(String what, Object expected, String query) {
      return new Step(
          "SELECT found, "
              + expected
              + " AS expected, 1 / CASE WHEN found = "
              + expected
              + " THEN 1 ELSE 0 END AS holds FROM ("
              + query
              + ") q (found)",
          List.of("Check: " + what));
    }

    /// The statement below its reasons, as a text that runs.
    public String script() {
      StringBuilder script = new StringBuilder();
      // A name with a line break must not end the comment that it stands in.
      reasons.forEach(
          reason -> script.append("-- ").append(reason.replaceAll("\\R", " ")).append(".\n"));
      return script.append(sql).append(";\n").toString();
    }
  }

  /// All statements below their reasons, as one text that runs.
  public String script() {
    return steps.stream().map(Step::script).collect(Collectors.joining("\n"));
  }
}
