package io.github.starload.ui.sources;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How the sources stand, as it is told above their list; changes on the FX thread.
final class SourcesStatus {
  private final ReadOnlyStringWrapper summary =
      new ReadOnlyStringWrapper(SourcesWords.NOTHING.text());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

  /// Where things stand, as a sentence.
  ReadOnlyStringWrapper summary() {
    return summary;
  }

  /// What concerns no single source, as a sentence; empty if there is nothing to say.
  ReadOnlyStringWrapper problem() {
    return problem;
  }

  /// What was passed over, as sentences; empty if there is nothing to say.
  ReadOnlyStringWrapper notice() {
    return notice;
  }

  /// Whether sources are looked for or read.
  ReadOnlyBooleanWrapper reading() {
    return reading;
  }

  /// What was picked is being looked for.
  void finding() {
    summary.set(SourcesWords.FINDING.text());
    reading.set(true);
  }

  /// Nothing runs, and there is nothing to say but what the summary says.
  void quiet() {
    notice.set("");
    problem.set("");
    reading.set(false);
  }
}
