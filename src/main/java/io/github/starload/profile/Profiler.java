package io.github.starload.profile;

import io.github.starload.problem.Cancellation;
import io.github.starload.problem.DrawingThread;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RecordsAt;
import io.github.starload.source.Source;
import io.github.starload.source.Workers;
import java.util.List;
import java.util.function.Function;

/// Reads sources from end to end, record by record, and notes what stands where.
///
/// Memory grows with the number of different paths, not with the number of records.
public final class Profiler {
  /// Enough to see what repeats.
  public static final long FIRST_RECORDS = 500;

  /// Bytes as stored; some are read ahead.
  public static final long FIRST_BYTES = 2_000_000;

  private Profiler() {}

  /// Told now and then how far the reading has come.
  @FunctionalInterface
  public interface Progress {
    /// Called on the reading thread, at least at the end of each source.
    ///
    /// @param records read so far
    /// @param bytes read so far of the sources as stored
    void reached(long records, long bytes);

    /// Called when a source was read to its end.
    ///
    /// @param at where its records were found, and what lies beside them
    /// @param rejected how many malformed records were passed over
    default void read(RecordsAt at, long rejected) {}
  }

  /// The profile of all records of one kind.
  ///
  /// @throws StarloadException of kind INPUT on malformed JSON or when there is no record at all,
  ///     of kind CANCELLED when asked to stop
  public static Profile profile(List<Source> sources, Progress progress, Cancellation cancel) {
    return profileKinds(RecordKind.same(sources), progress, cancel);
  }

  /// The profile of all records of several kinds, each kind for itself.
  ///
  /// @throws StarloadException as [#profile]
  public static Profile profileKinds(
      List<RecordKind> kinds, Progress progress, Cancellation cancel) {
    return profileKinds(kinds, Workers.usual(), progress, cancel);
  }

  /// The same on some number of threads, on which the profile does not depend.
  public static Profile profileKinds(
      List<RecordKind> kinds, int threads, Progress progress, Cancellation cancel) {
    try (Workers workers = new Workers(threads)) {
      return profile(kinds, new AllRecords(workers, progress, cancel)::profile);
    }
  }

  /// The profile of the first records of each kind, for a preview within a second whatever the
  /// size of the sources: at most [#FIRST_RECORDS] and some [#FIRST_BYTES] of them.
  ///
  /// @throws StarloadException as [#profile]
  public static Profile profileFirst(
      List<RecordKind> kinds, Progress progress, Cancellation cancel) {
    return profile(kinds, new FirstRecords(progress, cancel)::profile);
  }

  private static Profile profile(
      List<RecordKind> kinds, Function<RecordKind, KindProfile> reading) {
    DrawingThread.keepOff("profile");
    Profile profile = new Profile(kinds.stream().map(reading).toList());
    if (profile.records() == 0) {
      throw StarloadException.input(
          "Cannot profile: there is no record",
          Location.InSource.whole(
              profile.sources().isEmpty() ? "no source" : profile.sources().getFirst().name()),
          "Pick a file that holds JSON objects");
    }
    return profile;
  }
}
