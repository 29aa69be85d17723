package io.github.starload.cli;

import io.github.starload.profile.Profiler;
import io.github.starload.source.RecordsAt;
import io.github.starload.source.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells how far the reading of sources has come, each ten percent once, and where records were
/// found below the top, each place once however many pages have it.
final class ReadingProgress implements Profiler.Progress {
  /// Smaller files are read before a person could read a line about it.
  private static final long WORTH_TELLING_BYTES = 20_000_000;

  private final Console console;
  private final long totalBytes;
  private final Set<String> toldPlaces = new HashSet<>();
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

  @Override
  public void read(RecordsAt at, long rejected) {
    if (at.isBelowTop() && toldPlaces.add(at.pointer() + " " + at.beside())) {
      console.tell(at.sentence());
    }
    if (rejected > 0) {
      console.tell(
          rejected
              + (rejected == 1 ? " malformed record of " : " malformed records of ")
              + at.source()
              + (rejected == 1 ? " was" : " were")
              + " passed over.");
    }
  }
}
