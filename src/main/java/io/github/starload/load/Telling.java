package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tinylog.Logger;

/// Tells a target's messenger how work ended. Whether that succeeds changes nothing about the work:
/// a failure is a sentence for the listener.
final class Telling {
  private final Target target;
  private final LoadListener listener;

  Telling(Target target, LoadListener listener) {
    this.target = target;
    this.listener = listener;
  }

  /// Does work on a load and tells of its report, or that it came to none; that a person cancelled
  /// it, they know.
  ///
  /// @param dataset empty if it is not known before the report
  LoadReport of(LoadNotice.Event event, LoadId loadId, String dataset, Supplier<LoadReport> work) {
    return of(event, loadId, dataset, work, _ -> true);
  }

  /// The same for work that is not the end: of what did not fail, nothing is told.
  LoadReport ofFailure(
      LoadNotice.Event event, LoadId loadId, String dataset, Supplier<LoadReport> work) {
    return of(event, loadId, dataset, work, report -> report.verdict() == Outcome.FAILED);
  }

  private LoadReport of(
      LoadNotice.Event event,
      LoadId loadId,
      String dataset,
      Supplier<LoadReport> work,
      Predicate<LoadReport> told) {
    LoadReport report;
    try {
      report = work.get();
    } catch (StarloadException e) {
      if (e.problem().kind() != ProblemKind.CANCELLED) {
        tell(LoadNotice.stopped(event, loadId, dataset, target.name(), e.problem()));
      }
      throw e;
    }
    if (told.test(report)) {
      tell(LoadNotice.of(event, report));
    }
    return report;
  }

  private void tell(LoadNotice notice) {
    target.messenger().filter(messenger -> messenger.wants(notice)).ifPresent(m -> send(m, notice));
  }

  private void send(Messenger messenger, LoadNotice notice) {
    try {
      messenger.send(notice);
    } catch (StarloadException e) {
      String sentence = e.problem().sentence().replaceAll("\\.$", "");
      Logger.warn(sentence);
      listener.on(new LoadEvent.Note(sentence));
    }
  }
}
