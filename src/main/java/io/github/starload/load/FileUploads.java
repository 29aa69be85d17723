package io.github.starload.load;

import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Uploads files while others are still made, a few at once: most files of a star are small, and
/// each costs some round trips. Nothing is held in memory, as the lake reads the files itself.
///
/// The first failure and the wish to cancel interrupt the uploads that run. Closing waits for them,
/// so that nothing arrives later and no upload in parts stays open. Safe for use by any thread.
final class FileUploads implements AutoCloseable {
  /// A large file travels in several parts at once by itself.
  static final int AT_ONCE = 4;

  private static final String LEFT =
      "the target is unchanged, and the parts in the lake are removed";

  private final Lake lake;
  private final Cancellation cancel;
  private final ExecutorService senders =
      Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("upload-", 0).factory());
  private final List<Running> uploads = new ArrayList<>();
  private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
  private boolean stopped;

  FileUploads(Lake lake, Cancellation cancel) {
    this.lake = lake;
    this.cancel = cancel;
    cancel.onRequest(this::stop);
  }

  /// A file and its key.
  ///
  /// @param sha256 of the file, asked for on the thread that uploads
  record FileUpload(String key, Path path, long bytes, Supplier<String> sha256) {}

  private record Running(Future<?> upload, long bytes) {}

  /// Begins to upload a file, which is there as a whole and changes no more. Once the uploads are
  /// stopped, it is left.
  void add(FileUpload file) {
    synchronized (uploads) {
      if (!stopped) {
        uploads.add(new Running(senders.submit(() -> send(file)), file.bytes()));
      }
    }
  }

  private void send(FileUpload file) {
    try {
      lake.put(file.key(), file.path(), file.sha256().get());
    } catch (RuntimeException e) {
      failures.add(e);
      stop();
    }
  }

  /// Passes, unless an upload failed or somebody wants to cancel.
  ///
  /// @throws StarloadException the first failure; of kind CANCELLED if somebody asked for it
  void check() {
    cancel.check(LEFT);
    RuntimeException first = failures.peek();
    if (first != null) {
      throw first;
    }
  }

  /// Returns when all that were added are there.
  ///
  /// @throws StarloadException as [#check]
  void await(Steps steps) {
    follow(steps);
    check();
  }

  private void follow(Steps steps) {
    List<Running> all;
    synchronized (uploads) {
      all = List.copyOf(uploads);
    }
    long total = all.stream().mapToLong(Running::bytes).sum();
    long done = 0;
    try {
      for (Running running : all) {
        running.upload().get();
        done += running.bytes();
        steps.reached(done, total);
      }
    } catch (InterruptedException _) {
      stop();
      Thread.currentThread().interrupt();
      failures.add(StarloadException.cancelled(LEFT));
    } catch (CancellationException _) {
      // Stopped, for the reason that is told.
    } catch (ExecutionException e) {
      failures.add(StarloadException.defect("An upload broke off", e.getCause()));
    }
  }

  /// Takes back what waits, then interrupts what runs.
  private void stop() {
    synchronized (uploads) {
      stopped = true;
      uploads.reversed().forEach(running -> running.upload().cancel(true));
    }
  }

  /// Stops what is not done, and waits until it has ended.
  @Override
  public void close() {
    stop();
    senders.close();
  }
}
