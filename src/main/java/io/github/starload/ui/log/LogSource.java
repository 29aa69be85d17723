package io.github.starload.ui.log;

import io.github.starload.problem.Cancellation;
import java.util.List;
import java.util.function.Consumer;

/// Where the lines of the log come from.
@FunctionalInterface
interface LogSource {

  /// Shows the newest lines, now and after each change; blocks until asked to stop.
  void follow(Consumer<List<LogLine>> show, Cancellation cancel);
}
