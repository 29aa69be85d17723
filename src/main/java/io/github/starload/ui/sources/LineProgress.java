package io.github.starload.ui.sources;

import io.github.starload.source.Source;
import io.github.starload.ui.sources.ReadingProgress.OfSource;
import io.github.starload.ui.sources.ReadingProgress.Reached;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Shows how far a reading has come, each source in its line; used on the FX thread.
final class LineProgress {
  private final List<SourceLine> lines;
  private final InstantSource clock;
  private final Pace pace;
  private List<SourceLine> order = List.of();

  /// The reading begins now.
  ///
  /// @param lines whose sources are read, each of which can be opened
  LineProgress(List<SourceLine> lines, InstantSource clock) {
    this.lines = List.copyOf(lines);
    this.clock = clock;
    this.pace = new Pace(clock.instant(), lines.stream().mapToLong(SourceLine::bytes).sum());
  }

  /// A design may have its sources read in another way than their lines say, so they are found by
  /// their address.
  void order(List<Source> sources) {
    Map<String, SourceLine> byAddress =
        lines.stream()
            .collect(Collectors.toMap(line -> line.source().orElseThrow().uri(), line -> line));
    order =
        sources.stream()
            .map(source -> Objects.requireNonNull(byAddress.get(source.uri()), source.uri()))
            .toList();
  }

  void reached(Reached reached) {
    String words = pace.words(reached.bytes(), clock.instant());
    for (int i = 0; i < order.size() && i < reached.sources().size(); i++) {
      SourceLine line = order.get(i);
      OfSource now = reached.source(i);
      now.at().ifPresentOrElse(at -> line.read(now, at), () -> line.reading(now, words));
    }
  }
}
