package io.github.starload.ui.load;

import io.github.starload.load.LoadStep;
import java.util.List;

/// What this screen can set going.
public enum LoadWork {
  LOAD,
  /// Stages and checks on this machine, and says what would follow.
  DRY_RUN;

  /// The steps it takes, in order.
  public List<LoadStep> steps() {
    return switch (this) {
      case LOAD -> List.of(LoadStep.values());
      case DRY_RUN -> List.of(LoadStep.STAGE, LoadStep.FIRST_CHECKS);
    };
  }
}
