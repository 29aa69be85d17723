package io.github.starload.normalise;

import io.github.starload.problem.StarloadException;
import io.github.starload.source.BatchReading;
import io.github.starload.source.SourceRecord;
import io.github.starload.source.Workers;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// As many drafters of one load as threads may work at the same time.
public final class Drafters {
  private final Normaliser normaliser;
  private final BlockingQueue<Drafter> idle;

  /// @param threads that may draft at the same time
  public Drafters(Normaliser normaliser, int threads) {
    this.normaliser = normaliser;
    // One more: the thread that hands batches over helps now and then.
    this.idle = new ArrayBlockingQueue<>(threads + 1);
    for (int i = 0; i <= threads; i++) {
      idle.add(normaliser.drafter());
    }
  }

  /// Reads records of one kind, and takes in what each gives in their order.
  ///
  /// @param kind of the records, as the design names it
  /// @param source name for messages
  public BatchReading<Drafts> reading(Workers workers, String kind, String source) {
    return new BatchReading<>(workers, records -> drafts(kind, source, records), normaliser::take);
  }

  private Drafts drafts(String kind, String source, List<SourceRecord> records) {
    Drafter drafter = idle.poll();
    if (drafter == null) {
      throw StarloadException.defect("More threads draft than there are drafters", null);
    }
    try {
      return drafter.draft(kind, source, records);
    } finally {
      idle.add(drafter);
    }
  }
}
