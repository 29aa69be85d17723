package io.github.starload.ui.history;

import io.github.starload.check.LoadReport;
import io.github.starload.load.LoadHistoryEntry;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.control.Badge;
import io.github.starload.ui.control.Mark;
import java.util.List;
import java.util.Optional;

/// The sentences of the History screen.
final class HistoryText {
  private HistoryText() {}

  static String summary(List<LoadHistoryEntry> loads, String target) {
    return target.isEmpty()
        ? HistoryWords.SENTENCE.text()
        : HistoryWords.SUMMARY.text(Amount.of(loads.size(), "load"), target);
  }

  /// What undoing would remove.
  static String question(LoadReport report) {
    String rows =
        HistoryWords.UNDO_QUESTION.text(
            report.loadId(),
            Amount.of(report.rowsInTarget(), "row"),
            Amount.of(report.tables().size(), "table"));
    return switch (report.mode()) {
      case "append" -> rows;
      default -> rows + " " + HistoryWords.UNDO_NOT_BACK.text(report.mode());
    };
  }

  /// Such as `2026-11-25 10:00:00`, UTC.
  static String time(LoadHistoryEntry load) {
    return load.begunAt().replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", "");
  }

  /// A file name for the proof bundle of a load, without folder.
  static String bundleFile(LoadHistoryEntry load) {
    return load.dataset() + "-" + load.loadId() + ".proof.zip";
  }

  static Badge.Look status(LoadHistoryEntry load) {
    return switch (load.status()) {
      case "loaded" -> new Badge.Look("fth-database", "passed", load.status());
      case "undone" -> new Badge.Look("fth-corner-up-left", "neutral", load.status());
      case "running" -> new Badge.Look("fth-play-circle", "unverified", load.status());
      default -> new Badge.Look("fth-slash", "neutral", load.status());
    };
  }

  static Badge.Look verdict(LoadHistoryEntry load) {
    Optional<Mark> mark = load.verdict().map(Mark::of);
    return mark.map(known -> new Badge.Look(known.icon(), known.styleClass(), known.word()))
        .orElse(new Badge.Look("fth-minus", "neutral", HistoryWords.NO_REPORT.text()));
  }
}
