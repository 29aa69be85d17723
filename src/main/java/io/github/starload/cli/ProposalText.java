package io.github.starload.cli;

import io.github.starload.load.LoadProposal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Prints what a load would do: a line a table, then every statement with its reasons.
final class ProposalText {
  private ProposalText() {}

  static void print(LoadProposal proposal, Console console) {
    TextTable table = new TextTable(List.of("table", "rows", "target", "columns to change"));
    for (LoadProposal.TableProposal entry : proposal.tables()) {
      table.row(
          List.of(
              entry.name(),
              Long.toString(entry.rows()),
              entry.change(),
              String.join(", ", entry.columns())));
    }
    table.lines().forEach(console::print);
    console.print("");
    proposal.script().lines().forEach(console::print);
    console.print("");
    proposal.failed().forEach(failure -> console.print("✗ " + failure + "."));
    console.print(
        "Nothing was changed. Without --dry-run this would "
            + (proposal.failed().isEmpty()
                ? proposal.mode() + "."
                : "stop before the target is touched."));
  }

  /// The same for machines, format `starload-proposal/1`.
  static Map<String, Object> json(LoadProposal proposal) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "starload-proposal/1");
    json.put("mode", proposal.mode().toString());
    List<Object> tables = new ArrayList<>();
    for (LoadProposal.TableProposal entry : proposal.tables()) {
      Map<String, Object> table = new LinkedHashMap<>();
      table.put("name", entry.name());
      table.put("rows", entry.rows());
      table.put("change", entry.change());
      table.put("columns", entry.columns());
      tables.add(table);
    }
    json.put("tables", tables);
    List<Object> steps = new ArrayList<>();
    for (LoadProposal.Step step : proposal.steps()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("sql", step.sql());
      each.put("reasons", step.reasons());
      steps.add(each);
    }
    json.put("steps", steps);
    json.put("failed", proposal.failed());
    return json;
  }
}
