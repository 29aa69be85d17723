package io.github.starload.ui.session;

import io.github.starload.check.LoadReport;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What one screen hands to the next; changed and observed on the FX thread only.
public final class Session {
  private final ObjectProperty<Optional<Analysis>> analysis =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<LoadReport>> report =
      new SimpleObjectProperty<>(Optional.empty());

  /// The sources and their star; empty until they were read.
  public ReadOnlyObjectProperty<Optional<Analysis>> analysis() {
    return analysis;
  }

  /// The report of the last load that came to one; empty before the first.
  public ReadOnlyObjectProperty<Optional<LoadReport>> report() {
    return report;
  }

  /// The sources were read.
  public void analysed(Analysis newest) {
    analysis.set(Optional.of(newest));
  }

  /// The sources changed and were not read yet.
  public void forgetAnalysis() {
    analysis.set(Optional.empty());
  }

  /// A load came to its report.
  public void loaded(LoadReport newest) {
    report.set(Optional.of(newest));
  }
}
