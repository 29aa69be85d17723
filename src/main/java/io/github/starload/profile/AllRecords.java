package io.github.starload.profile;

import io.github.starload.json.JsonPointer;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.BatchReading;
import io.github.starload.source.RecordBatch.NotInParts;
import io.github.starload.source.RecordBatches;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.source.SourceRecord;
import io.github.starload.source.Workers;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Observes all records of each kind, on several threads.
final class AllRecords {
  private final Workers workers;
  private final Profiler.Progress progress;
  private final Cancellation cancel;

  /// Records and bytes of the kinds and sources before.
  private long records;

  private long bytes;

  /// Where the sources of this kind that hold records have them.
  private final Set<JsonPointer> places = new HashSet<>();

  AllRecords(Workers workers, Profiler.Progress progress, Cancellation cancel) {
    this.workers = workers;
    this.progress = progress;
    this.cancel = cancel;
  }

  /// How to come from record to record.
  private enum Way {
    IN_PARTS,
    IN_ORDER
  }

  /// Observations cannot be taken back: where a source turns out not to be readable in parts, the
  /// kind is begun anew, in order.
  KindProfile profile(RecordKind kind) {
    long recordsBefore = records;
    long bytesBefore = bytes;
    try {
      return profile(kind, Way.IN_PARTS);
    } catch (NotInParts _) {
      records = recordsBefore;
      bytes = bytesBefore;
      return profile(kind, Way.IN_ORDER);
    }
  }

  private KindProfile profile(RecordKind kind, Way way) {
    long before = records;
    places.clear();
    Observers observers = new Observers();
    for (Source source : kind.sources()) {
      try (RecordBatches batches = RecordBatches.open(source, _ -> {})) {
        if (way == Way.IN_ORDER) {
          batches.inOrderAfter(0);
        }
        read(batches, observers);
      }
    }
    Observed root = workers.call(observers::merged);
    return root.profile(kind, records - before, places);
  }

  private void read(RecordBatches batches, Observers observers) {
    BatchReading<Integer> reading = new BatchReading<>(workers, observers::observe, (_, _) -> {});
    reading.readInParts(
        batches,
        () -> {
          cancel.check("nothing was changed");
          progress.reached(records + reading.reached().records(), bytes + batches.bytesRead());
        });
    long found = reading.reached().records();
    if (found > 0) {
      places.add(batches.recordsAt().pointer());
    }
    records += found;
    bytes += batches.bytesRead();
    progress.reached(records, bytes);
    progress.read(batches.recordsAt(), batches.rejected());
  }

  /// Observations by each of several threads, which are merged in the end: they do not depend on
  /// who has seen which record.
  private static final class Observers {
    private final Queue<Observed> all = new ConcurrentLinkedQueue<>();
    private final Queue<Observed> idle = new ConcurrentLinkedQueue<>();

    int observe(List<SourceRecord> records) {
      Observed known = idle.poll();
      Observed own = known == null ? another() : known;
      records.forEach(record -> own.add(record.value()));
      idle.add(own);
      return records.size();
    }

    private Observed another() {
      Observed made = Observed.ofRecords();
      all.add(made);
      return made;
    }

    Observed merged() {
      Observed whole = all.isEmpty() ? another() : all.remove();
      all.forEach(whole::merge);
      return whole;
    }
  }
}
