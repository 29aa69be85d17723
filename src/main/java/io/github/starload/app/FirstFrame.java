package io.github.starload.app;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import org.tinylog.Logger;

/// Tells the log how long a person waited for the window: from the start of the process to the
/// moment at which the first frame is handed to the screen.
final class FirstFrame extends AnimationTimer {
  private boolean drawn;

  /// Called before each frame; the second call means that the first is on its way.
  @Override
  public void handle(long now) {
    if (!drawn) {
      drawn = true;
      return;
    }
    stop();
    ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now()).toMillis())
        .ifPresent(waited -> Logger.info("First frame after {} ms", waited));
  }
}
