package io.github.starload.stage;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.normalise.PackedRows;
import io.github.starload.normalise.RowSink;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.Workers;
import io.github.starload.stage.part.PartForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Takes the rows of a load and keeps them as parts in a folder of its own; closing removes the
/// folder.
public final class Staging implements RowSink, AutoCloseable {
  /// Shared by the row groups of all tables, so that memory does not grow with their number.
  private static final long HELD_BYTES = 16L << 20;

  /// The keys of all tables take no more than this share of memory.
  private static final int KEY_SHARE = 8;

  private static final long LEAST_HELD_BYTES = 1L << 19;
  private static final long MOST_HELD_BYTES = 8L << 20;

  private final Path folder;
  private final StagingFolder lock;
  private final Workers workers;
  private final Map<String, TableWriter> writers = new LinkedHashMap<>();

  /// Makes the folder, and removes those beside it that killed loads left behind.
  ///
  /// @param form of all parts, but for tables that need another, see [PartForm#forTable]
  /// @param partBytes a part ends after about so many bytes of text, see [PartSize]
  /// @param workers make the parts while rows come
  /// @param closed gets each part as soon as it is a whole file that changes no more, on any thread
  /// @throws StarloadException of kind ENVIRONMENT if it cannot be made
  public Staging(
      Path folder,
      StarDesign design,
      PartForm form,
      long partBytes,
      Workers workers,
      Consumer<Part> closed) {
    this.folder = folder;
    this.workers = workers;
    // What fails here fails, and is told, when the first part is written.
    var _ = CompletableFuture.runAsync(form::warmUp, workers);
    AtomicLong keyBytes = new AtomicLong(Runtime.getRuntime().maxMemory() / KEY_SHARE);
    long held = Math.clamp(HELD_BYTES / design.tables().size(), LEAST_HELD_BYTES, MOST_HELD_BYTES);
    try {
      lock = StagingFolder.make(folder);
      for (Table table : design.tables()) {
        Path below = Files.createDirectories(folder.resolve(table.name()));
        writers.put(
            table.name(),
            new TableWriter(
                table, below, form.forTable(table), partBytes, held, keyBytes, workers, closed));
      }
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /// A file in the folder for rows that must wait, which the folder takes with it.
  public Path waitingRows() {
    return folder.resolve("waiting-rows");
  }

  @Override
  public void rows(Table table, PackedRows rows) {
    TableWriter writer = writers.get(table.name());
    if (writer == null) {
      throw StarloadException.defect("The design has no table " + table.name(), null);
    }
    try {
      if (writer.add(rows)) {
        // Rows that come faster than they are written must not pile up.
        workers.help();
        workers.help();
      }
    } catch (CompletionException e) {
      throw cannot(e);
    }
  }

  /// Ends all parts; one entry a table, in design order.
  public List<StagedTable> finish() {
    List<StagedTable> staged = new ArrayList<>();
    try {
      for (TableWriter writer : writers.values()) {
        staged.add(writer.finish());
      }
    } catch (CompletionException e) {
      throw cannot(e);
    } catch (IOException e) {
      throw cannot(e);
    }
    return staged;
  }

  @Override
  public void close() {
    try {
      for (TableWriter writer : writers.values()) {
        writer.abandon();
      }
    } catch (IOException _) {
      // The folder goes anyway; what mattered was reported when it was written.
    }
    try {
      lock.close();
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private StarloadException cannot(CompletionException e) {
    Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
    return switch (cause) {
      case UncheckedIOException failed -> cannot(new IOException(failed.getMessage(), failed));
      case StarloadException problem -> problem;
      case OutOfMemoryError error -> StarloadException.outOfMemory(error);
      default -> StarloadException.defect("Making the parts failed", cause);
    };
  }

  private StarloadException cannot(IOException e) {
    return StarloadException.environment(
        "Cannot stage the tables in " + folder + ": " + e.getMessage(),
        Location.NOWHERE,
        "Make room on that disk, or set STARLOAD_HOME to a folder with room; nothing was loaded",
        e);
  }
}
