package io.github.starload.design;

import java.util.List;

/// A star schema: tables in loading order (facts, dimensions, details, bridges), and what is left
/// out.
///
/// @param dataset names the data in S3 keys and reports; lower snake case
/// @param leftOut paths that no table holds, each by name
/// @param evidence the reasons for the proposals, in table order
public record StarDesign(
    String dataset, List<Table> tables, List<LeftOut> leftOut, List<Evidence> evidence) {

  /// Added to every table; keeps the load id of each row.
  public static final String LOAD_ID_COLUMN = "starload_load_id";

  public StarDesign {
    tables = List.copyOf(tables);
    leftOut = List.copyOf(leftOut);
    evidence = List.copyOf(evidence);
  }

  /// The table of a name.
  ///
  /// @throws IllegalArgumentException if there is none
  public Table table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + name));
  }
}
