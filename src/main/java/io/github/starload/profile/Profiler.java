package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RecordReader;
import io.github.starload.source.Source;
import io.github.starload.source.SourceRecord;
import java.util.List;
import java.util.Optional;

/// Reads sources from end to end, record by record, and notes what stands where.
///
/// Memory grows with the number of different paths, not with the number of records.
public final class Profiler {
  private static final int RECORDS_BETWEEN_REPORTS = 1000;

  private Profiler() {}

  /// Told now and then how far the reading has come.
  @FunctionalInterface
  public interface Progress {
    /// Called on the reading thread, at least at the end of each source.
    ///
    /// @param records read so far
    /// @param bytes read so far of the sources as stored
    void reached(long records, long bytes);
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
    Reading reading = new Reading(progress, cancel);
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
    private final Progress progress;
    private final Cancellation cancel;
    private long records;
    private long bytesBefore;

    Reading(Progress progress, Cancellation cancel) {
      this.progress = progress;
      this.cancel = cancel;
    }

    KindProfile profile(RecordKind kind) {
      long before = records;
      Observed root = new Observed();
      kind.sources().forEach(source -> read(source, root));
      return new KindProfile(kind, records - before, root.at(JsonPath.record(kind.name())));
    }

    private void read(Source source, Observed root) {
      try (RecordReader reader = new RecordReader(source)) {
        Optional<SourceRecord> record = reader.next();
        while (record.isPresent()) {
          root.add(record.get().value());
          records++;
          if (records % RECORDS_BETWEEN_REPORTS == 0) {
            cancel.check("nothing was changed");
            progress.reached(records, bytesBefore + reader.bytesRead());
          }
          record = reader.next();
        }
        bytesBefore += reader.bytesRead();
        progress.reached(records, bytesBefore);
      }
    }
  }
}
