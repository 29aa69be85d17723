package io.github.starload.ui.sources;

import io.github.starload.profile.Profiler;
import io.github.starload.source.RecordsAt;
import io.github.starload.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Turns the profiler's running totals into what each source has come to; lives on the reading
/// thread.
final class ReadingProgress implements Profiler.Progress {
  /// A folder may hold thousands of sources, and each report lists them all.
  private static final long NANOS_BETWEEN_REPORTS = 50_000_000;

  /// How far the reading of one source has come.
  ///
  /// @param bytes as stored
  /// @param rejected malformed records that were passed over
  /// @param at where its records were found; empty until it was read to its end
  record OfSource(long records, long bytes, long rejected, Optional<RecordsAt> at) {
    static final OfSource NOTHING = new OfSource(0, 0, 0, Optional.empty());
  }

  /// How far the reading has come.
  ///
  /// @param records of all sources together
  /// @param bytes of all sources together, as stored
  /// @param sources in reading order; those that were not begun are missing
  record Reached(long records, long bytes, List<OfSource> sources) {
    static final Reached NOTHING = new Reached(0, 0, List.of());

    Reached {
      sources = List.copyOf(sources);
    }

    OfSource source(int index) {
      return index < sources.size() ? sources.get(index) : OfSource.NOTHING;
    }
  }

  private final Consumer<Reached> show;
  private final List<OfSource> sources = new ArrayList<>();
  private final int all;
  private long records;
  private long bytes;
  private long recordsBefore;
  private long bytesBefore;
  private long reported;

  /// @param sources in the order in which they are read
  ReadingProgress(List<Source> sources, Consumer<Reached> show) {
    this.show = show;
    this.all = sources.size();
    this.reported = System.nanoTime();
  }

  @Override
  public void reached(long nowRecords, long nowBytes) {
    records = nowRecords;
    bytes = nowBytes;
    if (System.nanoTime() - reported >= NANOS_BETWEEN_REPORTS) {
      List<OfSource> soFar = new ArrayList<>(sources);
      soFar.add(current(0, Optional.empty()));
      report(soFar);
    }
  }

  @Override
  public void read(RecordsAt at, long rejected) {
    sources.add(current(rejected, Optional.of(at)));
    recordsBefore = records;
    bytesBefore = bytes;
    if (sources.size() == all) {
      report(sources);
    }
  }

  private OfSource current(long rejected, Optional<RecordsAt> at) {
    return new OfSource(records - recordsBefore, bytes - bytesBefore, rejected, at);
  }

  private void report(List<OfSource> soFar) {
    reported = System.nanoTime();
    show.accept(new Reached(records, bytes, soFar));
  }
}
