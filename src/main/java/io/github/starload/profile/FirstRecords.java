package io.github.starload.profile;

import io.github.starload.json.JsonPointer;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RecordReader;
import io.github.starload.source.Source;
import io.github.starload.source.SourceRecord;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Observes the first records of each kind, in order.
final class FirstRecords {
  private static final int RECORDS_BETWEEN_REPORTS = 1000;

  private final Profiler.Progress progress;
  private final Cancellation cancel;
  private long records;
  private long bytesBefore;

  /// Where the sources of this kind that hold records have them.
  private final Set<JsonPointer> places = new HashSet<>();

  /// Where the reading of this kind began.
  private long kindRecords;

  private long kindBytes;

  FirstRecords(Profiler.Progress progress, Cancellation cancel) {
    this.progress = progress;
    this.cancel = cancel;
  }

  KindProfile profile(RecordKind kind) {
    kindRecords = records;
    kindBytes = bytesBefore;
    places.clear();
    Observed root = Observed.ofRecords();
    kind.sources().forEach(source -> read(source, root));
    return root.profile(kind, records - kindRecords, places);
  }

  private boolean isEnough(long bytesOfSource) {
    return records - kindRecords >= Profiler.FIRST_RECORDS
        || bytesBefore + bytesOfSource - kindBytes >= Profiler.FIRST_BYTES;
  }

  private void read(Source source, Observed root) {
    if (isEnough(0)) {
      return;
    }
    long before = records;
    try (RecordReader reader = new RecordReader(source)) {
      Optional<SourceRecord> record = reader.next();
      while (record.isPresent()) {
        root.add(record.get().value());
        records++;
        if (records % RECORDS_BETWEEN_REPORTS == 0) {
          cancel.check("nothing was changed");
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
