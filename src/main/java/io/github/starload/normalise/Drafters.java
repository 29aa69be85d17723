package io.github.starload.normalise;

import io.github.starload.problem.StarloadException;
import io.github.starload.source.BatchPlace;
import io.github.starload.source.BatchReading;
import io.github.starload.source.SourceRecord;
import io.github.starload.source.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

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

  /// What is noted of each record beside what it gives.
  ///
  /// @param <N> a note
  public interface Noting<N> {
    /// Notes something of a record; on several threads at the same time.
    N note(SourceRecord record);

    /// Called for each record in their order, before its rows are delivered.
    ///
    /// @param base to be added to the record's number and line
    void taken(N note, BatchPlace base);
  }

  private record Noted<N>(Drafts drafts, N note) {}

  /// Reads records of one kind, and takes in what each gives in their order.
  ///
  /// @param kind of the records, as the design names it
  /// @param source name for messages
  public BatchReading<Drafts> reading(Workers workers, String kind, String source) {
    return new BatchReading<>(
        workers,
        records -> made(drafter -> drafter.draft(kind, source, records)),
        normaliser::take);
  }

  /// The same with a note of each record, whose rows are delivered by themselves.
  public <N> BatchReading<?> reading(
      Workers workers, String kind, String source, Noting<N> noting) {
    return new BatchReading<List<Noted<N>>>(
        workers,
        records -> made(drafter -> noted(drafter, kind, source, records, noting)),
        (drafts, base) ->
            drafts.forEach(
                noted -> {
                  noting.taken(noted.note(), base);
                  normaliser.take(noted.drafts(), base);
                }));
  }

  private static <N> List<Noted<N>> noted(
      Drafter drafter, String kind, String source, List<SourceRecord> records, Noting<N> noting) {
    List<Noted<N>> noted = new ArrayList<>(records.size());
    for (SourceRecord record : records) {
      noted.add(new Noted<>(drafter.draft(kind, source, List.of(record)), noting.note(record)));
    }
    return noted;
  }

  private <R> R made(Function<Drafter, R> make) {
    Drafter drafter = idle.poll();
    if (drafter == null) {
      throw StarloadException.defect("More threads draft than there are drafters", null);
    }
    try {
      return make.apply(drafter);
    } finally {
      idle.add(drafter);
    }
  }
}
