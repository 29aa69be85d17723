package io.github.starload.export.dbt;

import io.github.starload.check.suite.DataTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The entries of `data_tests:`.
///
/// @param source name of the dbt source that holds the tables
record TestYaml(String source, Arguments arguments) {

  /// The tests of one column, as its entry lists them.
  List<Object> ofColumn(List<DataTest> tests, String column) {
    List<Object> entries = new ArrayList<>();
    for (DataTest test : tests) {
      switch (test) {
        case DataTest.NotNull t when t.column().equals(column) -> entries.add("not_null");
        case DataTest.Unique t when t.column().equals(column) -> entries.add("unique");
        case DataTest.Relationships t when t.column().equals(column) ->
            entries.add(relationships(t));
        case DataTest.AcceptedValues t when t.column().equals(column) -> entries.add(accepted(t));
        case DataTest.NotNull _,
            DataTest.Unique _,
            DataTest.Relationships _,
            DataTest.AcceptedValues _,
            DataTest.UniqueCombination _,
            DataTest.LoadRows _ -> {}
      }
    }
    return entries;
  }

  /// The tests of several columns and of the whole table.
  List<Object> ofTable(List<DataTest> tests) {
    List<Object> entries = new ArrayList<>();
    for (DataTest test : tests) {
      switch (test) {
        case DataTest.UniqueCombination t ->
            entries.add(
                entry(
                    "dbt_utils.unique_combination_of_columns",
                    Map.of("combination_of_columns", t.columns())));
        case DataTest.LoadRows t -> {
          Map<String, Object> arguments = new LinkedHashMap<>();
          arguments.put("load_id", t.loadId());
          arguments.put("rows", t.rows());
          entries.add(entry("starload_load_rows", arguments));
        }
        case DataTest.NotNull _,
            DataTest.Unique _,
            DataTest.Relationships _,
            DataTest.AcceptedValues _ -> {}
      }
    }
    return entries;
  }

  private Object relationships(DataTest.Relationships test) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("to", "source('" + source + "', '" + test.to() + "')");
    named.put("field", test.field());
    return entry("relationships", named);
  }

  private Object accepted(DataTest.AcceptedValues test) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("values", test.values());
    named.put("quote", true);
    return entry("accepted_values", named);
  }

  private Object entry(String name, Map<String, ?> named) {
    return Map.of(
        name,
        switch (arguments) {
          case NESTED -> Map.of("arguments", named);
          case FLAT -> named;
        });
  }
}
