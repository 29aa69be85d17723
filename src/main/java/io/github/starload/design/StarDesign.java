package io.github.starload.design;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A star schema: tables in loading order (facts, dimensions, details, bridges), what is left out,
/// and what happens to data that it does not foresee.
///
/// @param dataset names the data in S3 keys and reports; lower snake case
/// @param kinds of records that are read, at least one; a lone one has no name
/// @param tables no detail or bridge stands before its parent
/// @param leftOut paths that no table holds, each by name
/// @param contract for every table that has none of its own
/// @param contracts of single tables, by the table's name
/// @param text what happens to text that cannot be kept
/// @param rejectLimit how many records of a load may be rejected before it stops
/// @param evidence the reasons for the proposals, in table order
public record StarDesign(
    String dataset,
    List<Kind> kinds,
    List<Table> tables,
    List<LeftOut> leftOut,
    Contract contract,
    Map<String, Contract> contracts,
    TextRules text,
    long rejectLimit,
    List<Evidence> evidence) {

  /// Added to every table; keeps the load id of each row.
  public static final String LOAD_ID_COLUMN = "starload_load_id";

  public StarDesign {
    kinds = List.copyOf(kinds);
    tables = List.copyOf(tables);
    leftOut = List.copyOf(leftOut);
    contracts = Collections.unmodifiableMap(new TreeMap<>(contracts));
    evidence = List.copyOf(evidence);
  }

  /// A design as it is proposed: it grows with the data, changes nothing and rejects nothing.
  public static StarDesign proposed(
      String dataset,
      List<Kind> kinds,
      List<Table> tables,
      List<LeftOut> leftOut,
      List<Evidence> evidence) {
    return new StarDesign(
        dataset,
        kinds,
        tables,
        leftOut,
        Contract.EVOLVING,
        Map.of(),
        TextRules.STRICT,
        0,
        evidence);
  }

  /// The contract of a table.
  public Contract contractOf(String table) {
    return contracts.getOrDefault(table, contract);
  }

  /// Whether nothing may differ from the design anywhere, so that data need not be looked at before
  /// it is loaded.
  public boolean isFrozen() {
    return tables.stream()
        .allMatch(
            table ->
                contractOf(table.name()).equals(Contract.FROZEN)
                    && table.columns().stream()
                        .allMatch(column -> types(table.name(), column) == Contract.Mode.FREEZE));
  }

  /// What happens to a value that a column does not keep unchanged.
  public Contract.Mode types(String table, Column column) {
    return column.contract().orElse(contractOf(table).types());
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
