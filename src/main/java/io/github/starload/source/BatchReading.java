package io.github.starload.source;

import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordBatch.NotInParts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Reads the batches of one source on several threads, and takes in what is made of each in their
/// order, whatever the number of threads.
///
/// @param <R> what is made of a batch
public final class BatchReading<R> {
  private final Workers workers;
  private final Function<List<SourceRecord>, R> work;
  private final Take<R> take;

  /// Bounds the batches that are in memory.
  private final Semaphore ahead;

  private CompletableFuture<BatchPlace> taken = CompletableFuture.completedFuture(BatchPlace.BEGIN);
  private volatile BatchPlace reached = BatchPlace.BEGIN;

  /// Takes in what was made of a batch.
  @FunctionalInterface
  public interface Take<R> {
    /// Called for one batch after the other, on any thread.
    ///
    /// @param base to be added to the numbers and lines of the batch's records
    void take(R made, BatchPlace base);
  }

  /// What was made of a batch that is not taken in yet.
  private record Made<R>(R result, RecordBatch batch, long records, long lines) {}

  /// @param work done on several threads at the same time
  public BatchReading(Workers workers, Function<List<SourceRecord>, R> work, Take<R> take) {
    this.workers = workers;
    this.work = work;
    this.take = take;
    this.ahead = new Semaphore(2 * workers.threads() + 1);
  }

  /// Reads all batches; what cannot be read in parts is read in order.
  ///
  /// @param between called on the calling thread for each batch that was read ahead
  /// @throws StarloadException of kind INPUT on malformed JSON that may not be rejected, and what
  ///     the work, the taking in or `between` throws; of several what comes first in the source
  public void read(RecordBatches batches, Runnable between) {
    try {
      readInParts(batches, between);
    } catch (NotInParts _) {
      batches.inOrderAfter(reached.records());
      readInParts(batches, between);
    }
  }

  /// As [#read], for work that cannot go on after a part that does not stand by itself.
  ///
  /// @throws NotInParts if there is one; batches before and after it may have been worked on
  public void readInParts(RecordBatches batches, Runnable between) {
    taken = CompletableFuture.completedFuture(reached);
    try {
      Optional<RecordBatch> batch = batches.next();
      while (batch.isPresent() && !taken.isCompletedExceptionally()) {
        add(batch.get());
        between.run();
        batch = batches.next();
      }
    } catch (NotInParts | StarloadException later) {
      Workers.joined(taken);
      throw later;
    }
    Workers.joined(taken);
  }

  /// What was taken in so far: the records and lines of whole batches.
  public BatchPlace reached() {
    return reached;
  }

  private void add(RecordBatch batch) {
    ahead.acquireUninterruptibly();
    CompletableFuture<Made<R>> made = CompletableFuture.supplyAsync(() -> made(batch), workers);
    taken =
        taken.thenCombineAsync(made, this::take, workers).whenComplete((_, _) -> ahead.release());
  }

  private Made<R> made(RecordBatch batch) {
    List<SourceRecord> records = batch.records();
    return new Made<>(work.apply(records), batch, records.size(), batch.lines());
  }

  private BatchPlace take(BatchPlace before, Made<R> made) {
    take.take(made.result(), made.batch().base(before));
    BatchPlace after =
        new BatchPlace(before.records() + made.records(), before.lines() + made.lines());
    reached = after;
    return after;
  }
}
