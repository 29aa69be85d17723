package io.github.starload.cli;

import io.github.starload.profile.Profiler;
import io.github.starload.source.Source;
import java.util.List;

/// Tells how far the reading of sources has come, each ten percent once.
final class ReadingProgress implements Profiler.Progress {
  /// Smaller files are read before a person could read a line about it.
  private static final long WORTH_TELLING_BYTES = 20_000_000;

  private final Console console;
  private final long totalBytes;
  private long told;

  ReadingProgress(Console console, List<Source> sources) {
    this.console = console;
    this.totalBytes = sources.stream().mapToLong(Source::bytes).sum();
  }

  @Override
  public void reached(long records, long bytes) {
    long tenths = totalBytes < WORTH_TELLING_BYTES ? 0 : bytes * 10 / totalBytes;
    if (tenths > told) {
      told = tenths;
      console.tell("profiling: " + tenths * 10 + " %, " + records + " records");
    }
  }
}
