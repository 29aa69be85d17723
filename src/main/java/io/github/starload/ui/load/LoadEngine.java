package io.github.starload.ui.load;

import io.github.starload.check.LoadReport;
import io.github.starload.load.LoadListener;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.LoadProposal;
import io.github.starload.load.Loader;
import io.github.starload.load.Target;
import io.github.starload.problem.Cancellation;

/// What this screen asks of the engine; both block until the work has ended.
public interface LoadEngine {

  /// Runs a load.
  ///
  /// @return the report, also of a load whose checks failed
  /// @throws io.github.starload.problem.StarloadException if the load could not come to a report
  LoadReport load(LoadPlan plan, Target target, LoadListener listener, Cancellation cancel);

  /// Says what a load would do, and changes nothing.
  ///
  /// @throws io.github.starload.problem.StarloadException as [#load]
  LoadProposal propose(LoadPlan plan, Target target, LoadListener listener, Cancellation cancel);

  /// The engine itself.
  static LoadEngine of(Loader loader) {
    return new LoadEngine() {
      @Override
      public LoadReport load(
          LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
        return loader.load(plan, target, listener, cancel);
      }

      @Override
      public LoadProposal propose(
          LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
        return loader.propose(plan, target, listener, cancel);
      }
    };
  }
}
