package io.github.starload.load;

import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.problem.StarloadException;

/// A load on its way, or one half of it.
interface Run {
  /// Runs to the end.
  ///
  /// @return what was proved; of a failed check with outcome FAILED
  /// @throws StarloadException if it cannot go on
  ProofBundle run();

  /// Where the load stands, also after an exception; LOADED as soon as rows may be in the target.
  JournalEntry.State state();
}
