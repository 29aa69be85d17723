package io.github.starload.ui.sources;

import io.github.starload.design.StarDesign;
import io.github.starload.normalise.DesignedKinds;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.source.Workers;
import io.github.starload.ui.session.Dataset;
import io.github.starload.ui.session.Dataset.Extent;
import io.github.starload.ui.sources.ReadingProgress.Reached;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads sources, the first records first; blocks.
///
/// @param sources of any number of kinds, at least one
/// @param fixed the design that they are to meet, which knows the kinds; empty if it follows them
record DataReader(List<Source> sources, Optional<StarDesign> fixed) {
  /// Less is read to its end as fast as its first records are, compressed or not.
  private static final long LITTLE = 200_000;

  /// One processor stays with the window, so that it answers while sources are read.
  private static final int THREADS = Math.max(1, Workers.usual() - 1);

  /// What is told on the way, on the reading thread.
  ///
  /// @param order the sources in the order in which they are read
  /// @param first the first records, unless there is little
  record Listener(
      Consumer<List<Source>> order, Consumer<Dataset> first, Consumer<Reached> reached) {}

  Dataset read(Listener listener, Cancellation cancel) {
    List<RecordKind> found = RecordKind.group(sources);
    List<RecordKind> kinds = fixed.map(d -> DesignedKinds.of(d, found)).orElse(found);
    List<Source> order = kinds.stream().flatMap(kind -> kind.sources().stream()).toList();
    listener.order().accept(order);
    if (order.stream().mapToLong(Source::bytes).sum() > LITTLE) {
      listener
          .first()
          .accept(
              new Dataset(
                  Profiler.profileFirst(kinds, (_, _) -> {}, cancel), Extent.FIRST_RECORDS));
    }
    return new Dataset(
        Profiler.profileKinds(
            kinds, THREADS, new ReadingProgress(order, listener.reached()), cancel),
        Extent.ALL);
  }
}
