package io.github.starload.check.suite;

import java.util.List;

/// One data test of a table, of the kinds that dbt and dbt_utils have (`redshift-facts.md` section
/// 9), and one of our own. A test fails if its query gives a row.
public sealed interface DataTest {

  /// The table it looks at.
  String table();

  /// What it tests, in dbt's words, such as `not_null core_key`.
  String name();

  /// What a row that it finds is, such as `row without core_key`, for one row.
  String failure();

  /// No row has NULL in the column.
  record NotNull(String table, String column) implements DataTest {
    @Override
    public String name() {
      return "not_null " + column;
    }

    @Override
    public String failure() {
      return "row without " + column;
    }
  }

  /// No value occurs twice in the column; NULL may.
  record Unique(String table, String column) implements DataTest {
    @Override
    public String name() {
      return "unique " + column;
    }

    @Override
    public String failure() {
      return "value of " + column + " that occurs more than once";
    }
  }

  /// No two rows have the same values in these columns.
  ///
  /// @param columns two or more
  record UniqueCombination(String table, List<String> columns) implements DataTest {
    public UniqueCombination {
      columns = List.copyOf(columns);
    }

    @Override
    public String name() {
      return "unique_combination_of_columns " + String.join(", ", columns);
    }

    @Override
    public String failure() {
      return "combination of " + String.join(", ", columns) + " that occurs more than once";
    }
  }

  /// Every value of the column, but NULL, is in a column of another table.
  ///
  /// @param to the other table
  /// @param field its column
  record Relationships(String table, String column, String to, String field) implements DataTest {
    @Override
    public String name() {
      return "relationships " + column + " to " + to;
    }

    @Override
    public String failure() {
      return "row whose " + column + " names no row of " + to;
    }
  }

  /// Every value of the column, but NULL, is one of these.
  ///
  /// @param values in order
  record AcceptedValues(String table, String column, List<String> values) implements DataTest {
    public AcceptedValues {
      values = List.copyOf(values);
    }

    @Override
    public String name() {
      return "accepted_values " + column;
    }

    @Override
    public String failure() {
      return "value of " + column + " that the load did not bring";
    }
  }

  /// The table holds as many rows of a load as the load brought.
  record LoadRows(String table, String loadId, long rows) implements DataTest {
    @Override
    public String name() {
      return "starload_load_rows " + loadId;
    }

    @Override
    public String failure() {
      return "count of rows of load " + loadId + " that is not " + rows;
    }
  }
}
