package io.github.starload.ui.history;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.check.Verdict;
import io.github.starload.load.BundleReport;
import io.github.starload.load.BundleReport.Leg;
import io.github.starload.load.BundleReport.LegName;
import io.github.starload.load.BundleReport.Match;
import io.github.starload.load.LoadHistoryEntry;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.control.Badge;
import io.github.starload.ui.control.Mark;
import java.util.Comparator;
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

  /// The whole of a check of a bundle.
  static String bundle(BundleReport report) {
    LoadReport load = report.load();
    return HistoryWords.BUNDLE_OF.text(
        load.loadId(), load.dataset(), load.target(), report.sentence());
  }

  static String leg(LegName leg) {
    return switch (leg) {
      case BUNDLE -> HistoryWords.LEG_BUNDLE.text();
      case SOURCE -> HistoryWords.LEG_SOURCE.text();
      case LAKE -> HistoryWords.LEG_LAKE.text();
      case WAREHOUSE -> HistoryWords.LEG_WAREHOUSE.text();
    };
  }

  static Badge.Look match(Match match) {
    Mark mark =
        switch (match) {
          case MATCH -> Mark.PASSED;
          case MISMATCH -> Mark.FAILED;
          case UNVERIFIED -> Mark.UNVERIFIED;
        };
    HistoryWords word =
        switch (match) {
          case MATCH -> HistoryWords.MATCH;
          case MISMATCH -> HistoryWords.MISMATCH;
          case UNVERIFIED -> HistoryWords.UNVERIFIED;
        };
    return new Badge.Look(mark.icon(), mark.styleClass(), word.text());
  }

  /// What is against a leg, a mismatch before what could not be looked at; or that nothing is.
  static String against(Leg leg) {
    List<Check> against =
        leg.checks().stream()
            .filter(check -> check.verdict() != Verdict.PASSED)
            .sorted(Comparator.comparing(check -> check.verdict() != Verdict.FAILED))
            .toList();
    if (against.isEmpty()) {
      return HistoryWords.LEG_ALL.text(leg.checks().size());
    }
    Check first = against.getFirst();
    String told =
        HistoryWords.LEG_AGAINST.text(first.reason().replaceAll("\\.$", ""), first.name());
    return against.size() == 1 ? told : HistoryWords.LEG_MORE.text(told, against.size() - 1);
  }

  static Badge.Look status(LoadHistoryEntry load) {
    return switch (load.status()) {
      case "loaded" -> new Badge.Look("fth-database", "passed", load.status());
      case "undone" -> new Badge.Look("fth-corner-up-left", "neutral", load.status());
      case "running" -> new Badge.Look("fth-play-circle", "unverified", load.status());
      case "ingested" -> new Badge.Look("fth-upload-cloud", "neutral", load.status());
      default -> new Badge.Look("fth-slash", "neutral", load.status());
    };
  }

  static Badge.Look verdict(LoadHistoryEntry load) {
    Optional<Mark> mark = load.verdict().map(Mark::of);
    return mark.map(known -> new Badge.Look(known.icon(), known.styleClass(), known.word()))
        .orElse(new Badge.Look("fth-minus", "neutral", HistoryWords.NO_REPORT.text()));
  }
}
