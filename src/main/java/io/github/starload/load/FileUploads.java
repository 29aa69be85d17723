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

/// Uploads files, a few at once: most files of a star are small, and each costs some round trips.
/// Nothing is held in memory, as the lake reads the files itself.
///
/// The first failure and the wish to cancel interrupt the uploads that run; they are waited for, so
/// that nothing arrives later and no upload in parts stays open.
final class FileUploads {
  /// A large file travels in several parts at once by itself.
  static final int AT_ONCE = 4;

  private static final String LEFT =
      "the target is unchanged, and the parts in the lake are removed";

  private final Lake lake;
  private final Steps steps;
  private final Cancellation cancel;
  private final List<Future<?>> uploads = new ArrayList<>();
  private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

  FileUploads(Lake lake, Steps steps, Cancellation cancel) {
    this.lake = lake;
    this.steps = steps;
    this.cancel = cancel;
  }

  /// A file and its key.
  record FileUpload(String key, Path path, long bytes, String sha256) {}

  /// Returns when all are there.
  ///
  /// @throws StarloadException the first failure; of kind CANCELLED if somebody asked for it
  void run(List<FileUpload> files) {
    cancel.check(LEFT);
    try (ExecutorService senders =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("upload-", 0).factory())) {
      synchronized (uploads) {
        files.forEach(file -> uploads.add(senders.submit(() -> send(file))));
      }
      cancel.onRequest(this::stop);
      follow(files);
    }
    cancel.check(LEFT);
    RuntimeException first = failures.peek();
    if (first != null) {
      throw first;
    }
  }

  private void send(FileUpload file) {
    try {
      lake.put(file.key(), file.path(), file.sha256());
    } catch (RuntimeException e) {
      failures.add(e);
      stop();
    }
  }

  /// Takes back what waits, then interrupts what runs.
  private void stop() {
    synchronized (uploads) {
      uploads.reversed().forEach(upload -> upload.cancel(true));
    }
  }

  private void follow(List<FileUpload> files) {
    long total = files.stream().mapToLong(FileUpload::bytes).sum();
    long done = 0;
    try {
      for (int i = 0; i < files.size(); i++) {
        uploads.get(i).get();
        done += files.get(i).bytes();
        steps.reached(done, total);
      }
    } catch (InterruptedException _) {
      stop();
      Thread.currentThread().interrupt();
      failures.add(StarloadException.cancelled(LEFT));
    } catch (CancellationException _) {
      // Stopped, for the reason that is told after the others have ended.
    } catch (ExecutionException e) {
      failures.add(StarloadException.defect("An upload broke off", e.getCause()));
    }
  }
}
