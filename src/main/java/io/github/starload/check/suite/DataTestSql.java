package io.github.starload.check.suite;

import io.github.starload.design.Quoted;
import io.github.starload.design.StarDesign;
import java.util.stream.Collectors;

/// The queries that dbt renders for data tests: those of the generic tests of its adapters and of
/// dbt_utils, inside the frame that counts what they find.
public final class DataTestSql {
  private final String schema;

  /// @param schema that holds the tables
  public DataTestSql(String schema) {
    this.schema = schema;
  }

  /// One row, whose first cell is how many failures there are.
  public String count(DataTest test) {
    return "select count(*) as failures, count(*) != 0 as should_warn, count(*) != 0 as"
        + " should_error from ("
        + query(test)
        + ") dbt_internal_test";
  }

  /// One row a failure.
  public String query(DataTest test) {
    String from = Quoted.table(schema, test.table());
    return switch (test) {
      case DataTest.NotNull(_, String column) -> notNull(from, Quoted.name(column));
      case DataTest.Unique(_, String column) -> unique(from, Quoted.name(column));
      case DataTest.UniqueCombination combination -> combination(from, combination);
      case DataTest.Relationships relationships -> relationships(from, relationships);
      case DataTest.AcceptedValues accepted -> accepted(from, accepted);
      case DataTest.LoadRows rows -> loadRows(from, rows);
    };
  }

  private static String notNull(String from, String column) {
    return "select " + column + " from " + from + " where " + column + " is null";
  }

  private static String unique(String from, String column) {
    return "select "
        + column
        + " as unique_field, count(*) as n_records from "
        + from
        + " where "
        + column
        + " is not null group by "
        + column
        + " having count(*) > 1";
  }

  private static String combination(String from, DataTest.UniqueCombination test) {
    String columns = Quoted.names(test.columns());
    return "with validation_errors as (select "
        + columns
        + " from "
        + from
        + " group by "
        + columns
        + " having count(*) > 1) select * from validation_errors";
  }

  private String relationships(String from, DataTest.Relationships test) {
    String column = Quoted.name(test.column());
    return "with child as (select "
        + column
        + " as from_field from "
        + from
        + " where "
        + column
        + " is not null), parent as (select "
        + Quoted.name(test.field())
        + " as to_field from "
        + Quoted.table(schema, test.to())
        + ") select from_field from child left join parent on child.from_field = parent.to_field"
        + " where parent.to_field is null";
  }

  private static String accepted(String from, DataTest.AcceptedValues test) {
    String column = Quoted.name(test.column());
    return "with all_values as (select "
        + column
        + " as value_field, count(*) as n_records from "
        + from
        + " group by "
        + column
        + ") select * from all_values where value_field not in ("
        + test.values().stream().map(Quoted::literal).collect(Collectors.joining(","))
        + ")";
  }

  /// The body of the generic test of that name, which an exported project brings along.
  private static String loadRows(String from, DataTest.LoadRows test) {
    return "select loaded from (select count(*) as loaded from "
        + from
        + " where "
        + Quoted.name(StarDesign.LOAD_ID_COLUMN)
        + " = "
        + Quoted.literal(test.loadId())
        + ") as counted where loaded <> "
        + test.rows();
  }
}
