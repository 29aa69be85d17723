package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.stage.LoadId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Puts together what the target's control table says with what this machine began.
final class LoadHistory {
  private final Journal journal;
  private final Reports reports;

  LoadHistory(Journal journal, Reports reports) {
    this.journal = journal;
    this.reports = reports;
  }

  /// The oldest first.
  List<LoadHistoryEntry> of(Target target, String schema) {
    List<LoadHistoryEntry> entries = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (ControlTable.Entry entry : loaded(target, schema)) {
      known.add(entry.loadId());
      entries.add(
          new LoadHistoryEntry(
              entry.loadId(),
              entry.dataset(),
              schema,
              entry.mode(),
              entry.begunAt(),
              entry.status(),
              rows(new LoadId(entry.loadId())),
              reports.find(new LoadId(entry.loadId())).map(LoadReport::verdict)));
    }
    for (JournalEntry entry : journal.all()) {
      boolean here = entry.target().equals(target.name()) && entry.schema().equals(schema);
      if (here && !known.contains(entry.loadId().text())) {
        entries.add(
            new LoadHistoryEntry(
                entry.loadId().text(),
                entry.dataset(),
                schema,
                entry.mode().toString(),
                entry.begunAt(),
                status(entry.state()),
                OptionalLong.empty(),
                reports.find(entry.loadId()).map(LoadReport::verdict)));
      }
    }
    entries.sort(Comparator.comparing(LoadHistoryEntry::begunAt));
    return entries;
  }

  private static String status(JournalEntry.State state) {
    return switch (state) {
      case RUNNING -> "running";
      case INGESTED -> "ingested";
      // Those that are loaded stand in the control table; this one was removed there by hand.
      case LOADED, NOTHING_LOADED -> "nothing loaded";
    };
  }

  private OptionalLong rows(LoadId loadId) {
    return reports
        .find(loadId)
        .map(report -> OptionalLong.of(report.rowsInTarget()))
        .orElse(OptionalLong.empty());
  }

  private static List<ControlTable.Entry> loaded(Target target, String schema) {
    ControlTable control = new ControlTable(schema);
    try (TargetSession session = target.connect()) {
      return control.exists(session) ? control.all(session) : List.of();
    }
  }
}
