package io.github.starload.ui.sources;

import io.github.starload.design.Table;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.session.Analysis;
import java.util.ArrayList;
import java.util.List;

/// The sentences of the Sources screen.
final class SourcesText {
  static final String NOTHING = "Pick the JSON files of one dataset; they stay where they are.";
  static final String NOT_READABLE =
      "A file cannot be read. Mend it, or remove it, to see what the others would become.";

  private SourcesText() {}

  static String reading(long records) {
    return records == 0 ? "Reading …" : "Reading … " + Amount.of(records, "record") + " so far.";
  }

  /// Such as `205 records in 1 file become 17 tables: 1 fact, 8 dimensions, 4 details, 4 bridges.`
  static String analysed(Analysis analysis) {
    List<Table> tables = analysis.design().tables();
    List<String> roles = new ArrayList<>();
    for (String role : List.of("fact", "dimension", "detail", "bridge")) {
      long count = tables.stream().filter(table -> table.role().equals(role)).count();
      if (count > 0) {
        roles.add(Amount.of(count, role));
      }
    }
    return Amount.of(analysis.records(), "record")
        + " in "
        + Amount.of(analysis.sources().size(), "file")
        + (analysis.records() == 1 ? " becomes " : " become ")
        + Amount.of(tables.size(), "table")
        + ": "
        + String.join(", ", roles)
        + ".";
  }
}
