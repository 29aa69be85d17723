package io.github.starload.load;

import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;

/// The connection died during COMMIT: the rows are in the target, or they are not. Nothing may be
/// cleaned up or tried again before somebody has looked.
public final class UnknownOutcome extends StarloadException {
  private static final long serialVersionUID = 1;

  UnknownOutcome(LoadPlan plan, String lookUp, Throwable cause) {
    super(
        new Problem(
            ProblemKind.ENVIRONMENT,
            "It is not known whether load "
                + plan.loadId()
                + " was committed: the connection was lost during COMMIT",
            Location.NOWHERE,
            "Look first, before loading again: " + lookUp),
        cause);
  }
}
