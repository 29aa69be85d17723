package io.github.starload.load;

import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;

/// The connection died during COMMIT, and the warehouse could not be asked afterwards: the rows are
/// in the target, or they are not. Nothing may be cleaned up or tried again before somebody has
/// looked.
public final class UnknownOutcome extends StarloadException {
  private static final long serialVersionUID = 1;

  UnknownOutcome(LoadId loadId, Throwable cause) {
    super(
        new Problem(
            ProblemKind.ENVIRONMENT,
            "It is not known whether load "
                + loadId
                + " was committed: the connection was lost during COMMIT, and the target does not"
                + " answer",
            Location.NOWHERE,
            "Run `starload history` when the target answers again; it looks, and finishes or cleans"
                + " up"),
        cause);
  }
}
