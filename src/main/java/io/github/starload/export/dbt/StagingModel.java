package io.github.starload.export.dbt;

import io.github.starload.design.Column;
import io.github.starload.design.Quoted;
import io.github.starload.design.Table;
import java.util.stream.Collectors;

/// A staging model: every column of one loaded table by name, so that a change of the table is seen
/// here and not further on.
final class StagingModel {
  private StagingModel() {}

  static String sql(String source, Table table) {
    String columns =
        table.columns().stream()
            .map(Column::name)
            .map(Quoted::name)
            .map(name -> "    " + name)
            .collect(Collectors.joining(",\n"));
    return "select\n" + columns + "\nfrom {{ source('" + source + "', '" + table.name() + "') }}\n";
  }
}
