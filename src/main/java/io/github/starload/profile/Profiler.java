package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPointer;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.DrawingThread;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RecordReader;
import io.github.starload.source.RecordsAt;
import io.github.starload.source.Source;
import io.github.starload.source.SourceRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads sources from end to end, record by record, and notes what stands where.
///
/// Memory grows with the number of different paths, not with the number of records.
public final class Profiler {
  private static final int RECORDS_BETWEEN_REPORTS = 1000;
  private static final long BYTES_BETWEEN_REPORTS = 1 << 20;

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
    return profile(kinds, new Reading(Long.MAX_VALUE, Long.MAX_VALUE, progress, cancel));
  }

  /// The profile of the first records of each kind, for a preview within a second whatever the
  /// size of the sources: at most [#FIRST_RECORDS] and some [#FIRST_BYTES] of them.
  ///
  /// @throws StarloadException as [#profile]
  public static Profile profileFirst(
      List<RecordKind> kinds, Progress progress, Cancellation cancel) {
    return profile(kinds, new Reading(FIRST_RECORDS, FIRST_BYTES, progress, cancel));
  }

  private static Profile profile(List<RecordKind> kinds, Reading reading) {
    DrawingThread.keepOff("profile");
    Profile profile = new Profile(kinds.stream().map(reading::profile).toList());
    if (profile.records() == 0) {
      throw StarloadException.input(
          "Cannot profile: there is no record",
          Location.InSource.whole(
              profile.sources().isEmpty() ? "no source" : profile.sources().getFirst().name()),
          "Pick a file that holds JSON objects");
    }
    return profile;
  }

  /// How far the reading of all sources has come.
  private static final class Reading {
    private final long mostRecords;
    private final long mostBytes;
    private final Progress progress;
    private final Cancellation cancel;
    private long records;
    private long bytesBefore;

    /// Where the sources of this kind that hold records have them.
    private final Set<JsonPointer> places = new HashSet<>();

    /// Where the reading of this kind began.
    private long kindRecords;

    private long kindBytes;

    Reading(long mostRecords, long mostBytes, Progress progress, Cancellation cancel) {
      this.mostRecords = mostRecords;
      this.mostBytes = mostBytes;
      this.progress = progress;
      this.cancel = cancel;
    }

    KindProfile profile(RecordKind kind) {
      kindRecords = records;
      kindBytes = bytesBefore;
      Room room = new Room();
      Observed root = new Observed(room);
      places.clear();
      kind.sources().forEach(source -> read(source, root));
      root.settle(1);
      room.settle();
      Optional<JsonPointer> place =
          places.size() == 1 ? Optional.of(places.iterator().next()) : Optional.empty();
      return new KindProfile(
          kind, records - kindRecords, place, root.at(JsonPath.record(kind.name())));
    }

    private boolean isEnough(long bytesOfSource) {
      return records - kindRecords >= mostRecords
          || bytesBefore + bytesOfSource - kindBytes >= mostBytes;
    }

    private void read(Source source, Observed root) {
      if (isEnough(0)) {
        return;
      }
      long reported = 0;
      long before = records;
      try (RecordReader reader = new RecordReader(source)) {
        Optional<SourceRecord> record = reader.next();
        while (record.isPresent()) {
          root.add(record.get().value());
          records++;
          if (records % RECORDS_BETWEEN_REPORTS == 0
              || reader.bytesRead() - reported >= BYTES_BETWEEN_REPORTS) {
            cancel.check("nothing was changed");
            reported = reader.bytesRead();
            progress.reached(records, bytesBefore + reported);
          }
          record = isEnough(reader.bytesRead()) ? Optional.empty() : reader.next();
        }
        if (records > before) {
          places.add(reader.recordsAt().pointer());
        }
        bytesBefore += reader.bytesRead();
        progress.reached(records, bytesBefore);
        progress.read(reader.recordsAt(), reader.rejected());
      }
    }
  }
}
