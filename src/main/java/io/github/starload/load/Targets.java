package io.github.starload.load;

import java.util.List;
import java.util.function.Consumer;

/// The targets a person can load into, by name.
public interface Targets {

  /// Names in the order to show them; the first is the default.
  List<String> names();

  /// The same with where each one leads.
  default List<TargetSummary> summaries() {
    return names().stream().map(TargetSummary::builtIn).toList();
  }

  /// Opens a target; slow first starts are told to `progress` as short sentences.
  ///
  /// @throws io.github.starload.problem.StarloadException if there is no such target, or it cannot
  ///     start
  Target open(String name, Consumer<String> progress);
}
