package io.github.starload.ui.load;

import io.github.starload.check.LoadReport;
import io.github.starload.load.LoadListener;
import io.github.starload.load.Target;
import io.github.starload.problem.Cancellation;
import io.github.starload.ui.session.Analysis;

/// The one thing this screen asks of the engine; blocks until the load has ended.
@FunctionalInterface
public interface LoadEngine {

  /// Loads the sources into the target, appending.
  ///
  /// @return the report, also of a load whose checks failed
  /// @throws io.github.starload.problem.StarloadException if the load could not come to a report
  LoadReport load(Analysis analysis, Target target, LoadListener listener, Cancellation cancel);
}
