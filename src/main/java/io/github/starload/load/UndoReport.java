package io.github.starload.load;

import java.util.List;

/// What undoing a load did.
///
/// @param mode of the load that was undone
public record UndoReport(String loadId, String mode, List<TableUndone> tables) {
  public UndoReport {
    tables = List.copyOf(tables);
  }

  /// What became of a table.
  ///
  /// @param removed rows that were taken out
  /// @param kept rows of a dimension that the load brought and that other loads refer to by now
  public record TableUndone(String name, long removed, long kept) {}

  /// What a person should know: what was done, and what no undoing brings back.
  public String sentence() {
    long removed = tables.stream().mapToLong(TableUndone::removed).sum();
    long kept = tables.stream().mapToLong(TableUndone::kept).sum();
    String done = "Load " + loadId + " is undone: " + removed + " rows were removed";
    String stay =
        kept == 0 ? "" : "; " + kept + " rows of dimensions stay, as other loads refer to them";
    String gone =
        switch (mode) {
          case "replace" -> ". The rows that it had replaced do not come back: load them again";
          case "merge" -> ". The rows that it had renewed do not come back: load them again";
          default -> "";
        };
    return done + stay + gone + ". Its files stay in the lake.";
  }
}
