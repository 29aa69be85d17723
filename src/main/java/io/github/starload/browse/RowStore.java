package io.github.starload.browse;

import io.github.starload.design.NullReference;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.normalise.Drafters;
import io.github.starload.normalise.Normaliser;
import io.github.starload.normalise.PackedRows;
import io.github.starload.normalise.RowSink;
import io.github.starload.normalise.Spill;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.DrawingThread;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordBatches;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.source.Spool;
import io.github.starload.source.Workers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Every row of a design, on disk, with the record that it came from.
///
/// The rows can be looked at while they come; those of dimensions come last, as any record may know
/// more of them.
public final class RowStore implements AutoCloseable {
  private final StarDesign design;
  private final List<RecordKind> kinds;
  private final DiskRoom room;
  private final KeptRecords records;

  /// Where rows of dimensions wait until all records are read.
  private final Path waiting;

  private final Map<String, StoredRows> tables = new LinkedHashMap<>();
  private final Map<String, IntList> met = new LinkedHashMap<>();

  /// How far the filling has come.
  ///
  /// @param records taken in
  /// @param bytes read of the sources as stored, of `allBytes`
  /// @param stored bytes on disk
  public record Filled(long records, long bytes, long allBytes, long stored) {}

  /// An empty store.
  ///
  /// @param spool for its files
  /// @throws StarloadException of kind ENVIRONMENT if nothing can be written there
  public RowStore(StarDesign design, List<RecordKind> kinds, Spool spool) {
    DrawingThread.keepOff("keep rows");
    this.design = design;
    this.kinds = List.copyOf(kinds);
    this.waiting = spool.newFile();
    this.records = new KeptRecords(new BlockFile(spool.newFile()));
    this.room = new DiskRoom(spool.parent());
    for (Table table : design.tables()) {
      BlockFile file = new BlockFile(spool.newFile());
      tables.put(table.name(), new StoredRows(table, file, records::origin));
      met.put(table.name(), new IntList());
    }
  }

  /// The rows of a table; they grow while the store is filled.
  public TableRows rows(Table table) {
    return stored(table);
  }

  /// Reads the sources; once.
  ///
  /// @param progress told now and then
  /// @throws StarloadException as [Normaliser#take] and [Normaliser#finish]; of kind ENVIRONMENT if
  ///     the disk is full; of kind CANCELLED when asked to stop. What came before can be looked at.
  public void fill(int threads, Consumer<Filled> progress, Cancellation cancel) {
    DrawingThread.keepOff("keep rows");
    long all = kinds.stream().flatMap(k -> k.sources().stream()).mapToLong(Source::bytes).sum();
    long read = 0;
    try (Workers workers = new Workers(threads);
        Spill spill = Spill.into(waiting)) {
      Normaliser normaliser = new Normaliser(design, new Sink(), spill);
      Drafters drafters = new Drafters(normaliser, workers.threads());
      for (RecordKind kind : kinds) {
        for (Source source : kind.sources()) {
          records.begin(source.name());
          try (RecordBatches batches = RecordBatches.open(source, _ -> {})) {
            long before = read;
            drafters
                .reading(workers, kind.name(), source.name(), records)
                .read(
                    batches,
                    () -> {
                      cancel.check("the rows so far can be looked at");
                      room.check();
                      progress.accept(filled(before + batches.bytesRead(), all));
                    });
            read += batches.bytesRead();
          }
        }
      }
      normaliser.finish();
    } finally {
      flush();
    }
    progress.accept(filled(all, all));
  }

  private void flush() {
    records.flush();
    tables.values().forEach(StoredRows::flush);
  }

  private Filled filled(long bytes, long all) {
    long stored = tables.values().stream().mapToLong(StoredRows::bytes).sum();
    return new Filled(records.count(), bytes, all, stored + records.bytes());
  }

  private StoredRows stored(Table table) {
    return Objects.requireNonNull(tables.get(table.name()), table.name());
  }

  /// Keeps rows with the record that is being taken in.
  private final class Sink implements RowSink {
    private final Map<String, Integer> delivered = new LinkedHashMap<>();

    @Override
    public void rows(Table table, PackedRows packed) {
      StoredRows stored = stored(table);
      boolean isDimension = table instanceof Table.Dimension;
      for (int row = 0; row < packed.count(); row++) {
        stored.add(packed.texts(row), isDimension ? firstNaming(table, packed.key(row)) : last());
      }
    }

    @Override
    public void met(Table dimension, long key) {
      met(dimension).add(last());
    }

    private int last() {
      return records.count() - 1;
    }

    /// The rows of a dimension come in the order in which their keys were met.
    private int firstNaming(Table dimension, long key) {
      if (key == NullReference.UNKNOWN_KEY) {
        return -1;
      }
      int index = delivered.merge(dimension.name(), 1, Integer::sum) - 1;
      return met(dimension).get(index);
    }

    private IntList met(Table dimension) {
      return Objects.requireNonNull(met.get(dimension.name()), dimension.name());
    }
  }

  /// Removes the files.
  @Override
  public void close() {
    tables.values().forEach(StoredRows::close);
    records.close();
  }
}
