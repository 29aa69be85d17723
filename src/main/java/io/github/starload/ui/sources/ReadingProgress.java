package io.github.starload.ui.sources;

import io.github.starload.profile.Profiler;
import io.github.starload.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Turns the profiler's running totals into what each source has come to; lives on the reading
/// thread.
final class ReadingProgress implements Profiler.Progress {

  /// How far the reading has come.
  ///
  /// @param records of all sources together
  /// @param bytes of all sources together, as stored
  /// @param recordsUpTo for each source, the records of it and those before it; complete only once
  ///     the next source has begun
  record Reached(long records, long bytes, List<Long> recordsUpTo) {
    static final Reached NOTHING = new Reached(0, 0, List.of());

    Reached {
      recordsUpTo = List.copyOf(recordsUpTo);
    }

    /// The records of one source; 0 if the reading has not come to it.
    long recordsOf(int source) {
      if (source >= recordsUpTo.size()) {
        return 0;
      }
      return recordsUpTo.get(source) - (source == 0 ? 0 : recordsUpTo.get(source - 1));
    }
  }

  private final Consumer<Reached> show;
  private final List<Long> bytesUpTo = new ArrayList<>();
  private final List<Long> recordsUpTo = new ArrayList<>();

  /// @param sources in the order in which they are read
  ReadingProgress(List<Source> sources, Consumer<Reached> show) {
    this.show = show;
    long bytes = 0;
    for (Source source : sources) {
      bytes += source.bytes();
      bytesUpTo.add(bytes);
    }
  }

  @Override
  public void reached(long records, long bytes) {
    for (int i = 0; i < bytesUpTo.size() && bytes > begin(i); i++) {
      if (recordsUpTo.size() <= i) {
        recordsUpTo.add(records);
      } else if (i == last(bytes)) {
        recordsUpTo.set(i, records);
      }
    }
    show.accept(new Reached(records, bytes, recordsUpTo));
  }

  private long begin(int source) {
    return source == 0 ? 0 : bytesUpTo.get(source - 1);
  }

  /// The source that the byte before this many belongs to.
  private int last(long bytes) {
    int source = 0;
    while (source + 1 < bytesUpTo.size() && bytes > bytesUpTo.get(source)) {
      source++;
    }
    return source;
  }
}
