package io.github.starload.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.tinylog.Logger;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// Uploads one large file in parts, several at once, and leaves nothing behind when that fails
/// (`redshift-facts.md` section 8).
///
/// Each part carries its own SHA-256, which the store checks; what the store answers is compared
/// with it, as far as it answers. The file's SHA-256 is computed from the bytes that the parts'
/// checksums vouch for, and compared before the parts become an object. Parts are read from the
/// file, so that memory does not grow with them.
final class MultipartUpload {
  /// Parts on their way at the same time; more did not go faster in `sandbox-facts.md` section 6.2,
  /// and a home line is full with fewer.
  static final int AT_ONCE = 4;

  private static final long SMALLEST_PART = 8L << 20;
  /// What a store says of an upload that it has completed.
  private static final Set<String> GONE = Set.of("NoSuchUpload", "InvalidPart");

  private static final int MOST_PARTS = 10_000;
  private static final int BUFFER_BYTES = 1 << 16;

  private final S3Client client;
  private final String bucket;
  private final S3Problems problems;

  MultipartUpload(S3Client client, String bucket, S3Problems problems) {
    this.client = client;
    this.bucket = bucket;
    this.problems = problems;
  }

  /// Size of each part but the last, in bytes, for a file of `bytes`.
  static long partBytes(long bytes) {
    return Math.max(SMALLEST_PART, Math.ceilDiv(bytes, (long) MOST_PARTS));
  }

  /// Uploads the file and answers the number of parts.
  int put(String key, Path file, long bytes, String sha256) {
    String uploadId = begin(key);
    boolean done = false;
    try {
      List<CompletedPart> sent = send(key, file, uploadId, bytes, sha256);
      complete(key, uploadId, bytes, sent);
      done = true;
      return sent.size();
    } finally {
      if (!done) {
        abort(key, uploadId);
      }
    }
  }

  /// Reads the file once for the checksums; each part is sent as soon as its own is known.
  private List<CompletedPart> send(
      String key, Path file, String uploadId, long bytes, String sha256) {
    MessageDigest whole = Sha256.digest();
    List<Future<CompletedPart>> parts = new ArrayList<>();
    Semaphore free = new Semaphore(AT_ONCE);
    ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    try (InputStream in = Files.newInputStream(file)) {
      for (long from = 0; from < bytes; from += partBytes(bytes)) {
        FilePart part =
            FilePart.read(file, from, Math.min(partBytes(bytes), bytes - from), in, whole);
        int number = parts.size() + 1;
        free.acquire();
        failIfOneFailed(parts);
        parts.add(
            senders.submit(
                () -> {
                  try {
                    return sendPart(key, uploadId, number, part);
                  } finally {
                    free.release();
                  }
                }));
      }
      List<CompletedPart> sent = new ArrayList<>();
      for (Future<CompletedPart> part : parts) {
        sent.add(part.get());
      }
      if (!Sha256.hexOf(whole).equals(sha256)) {
        throw problems.damaged("upload", key);
      }
      return sent;
    } catch (IOException e) {
      throw problems.unreadable(key, file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("Interrupted", e);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      // Whoever still sends is interrupted, and waited for, so that no part comes after the abort.
      senders.shutdownNow();
      senders.close();
    }
  }

  /// Begins an upload on a thread of its own, which nobody interrupts: an interrupted call could
  /// leave an upload that nobody knows the id of, and so nobody aborts.
  private String begin(String key) {
    CompletableFuture<String> begun =
        CompletableFuture.supplyAsync(
            () ->
                client
                    .createMultipartUpload(
                        b -> b.bucket(bucket).key(key).checksumAlgorithm(ChecksumAlgorithm.SHA256))
                    .uploadId(),
            Thread::startVirtualThread);
    try {
      return begun.get();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (InterruptedException e) {
      begun.thenAccept(uploadId -> abort(key, uploadId)).exceptionally(_ -> null).join();
      Thread.currentThread().interrupt();
      throw AbortedException.create("Interrupted", e);
    }
  }

  /// Ends the upload at the first part that failed, not only after the last.
  private static void failIfOneFailed(List<Future<CompletedPart>> parts)
      throws ExecutionException, InterruptedException {
    for (Future<CompletedPart> part : parts) {
      if (part.state() == Future.State.FAILED) {
        part.get();
      }
    }
  }

  private CompletedPart sendPart(String key, String uploadId, int number, FilePart part) {
    UploadPartResponse answer =
        client.uploadPart(
            b ->
                b.bucket(bucket)
                    .key(key)
                    .uploadId(uploadId)
                    .partNumber(number)
                    .checksumSHA256(part.sha256()),
            RequestBody.fromContentProvider(part::open, part.bytes(), "application/octet-stream"));
    if (answer.checksumSHA256() != null && !answer.checksumSHA256().equals(part.sha256())) {
      throw problems.damaged("upload", key);
    }
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(answer.eTag())
        .checksumSHA256(part.sha256())
        .build();
  }

  /// Makes the parts one object. When the answer was lost and the call repeated, the store knows
  /// the upload or its parts no more: then the object must be there, under a key that is ours
  /// alone.
  private void complete(String key, String uploadId, long bytes, List<CompletedPart> sent) {
    try {
      String checksum =
          client
              .completeMultipartUpload(
                  b ->
                      b.bucket(bucket)
                          .key(key)
                          .uploadId(uploadId)
                          .multipartUpload(m -> m.parts(sent)))
              .checksumSHA256();
      if (checksum != null && checksum.contains("-") && !checksum.equals(composite(sent))) {
        throw problems.damaged("upload", key);
      }
    } catch (S3Exception e) {
      if (!GONE.contains(S3Problems.code(e)) || !isThere(key, bytes)) {
        throw e;
      }
    }
  }

  private boolean isThere(String key, long bytes) {
    try {
      return client.headObject(b -> b.bucket(bucket).key(key)).contentLength() == bytes;
    } catch (NoSuchKeyException e) {
      return false;
    }
  }

  /// The checksum that S3 gives an object of parts: that of their checksums, and their number.
  private static String composite(List<CompletedPart> sent) {
    MessageDigest digest = Sha256.digest();
    sent.forEach(part -> digest.update(Base64.getDecoder().decode(part.checksumSHA256())));
    return Base64.getEncoder().encodeToString(digest.digest()) + "-" + sent.size();
  }

  /// Gives the parts up. The SDK refuses calls of an interrupted thread, so a cancelling interrupt
  /// is put aside for this one call.
  private void abort(String key, String uploadId) {
    boolean interrupted = Thread.interrupted();
    try {
      client.abortMultipartUpload(b -> b.bucket(bucket).key(key).uploadId(uploadId));
    } catch (SdkException e) {
      Logger.warn(
          e, "Parts of s3://{}/{} stay behind: the upload could not be aborted", bucket, key);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unwrapped(ExecutionException failed) {
    return failed.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(failed.getCause());
  }

  /// A stretch of a file with its checksum.
  ///
  /// @param sha256 Base64
  private record FilePart(Path file, long from, long bytes, String sha256) {

    /// Reads the next stretch for its checksum and for that of the whole.
    static FilePart read(Path file, long from, long bytes, InputStream in, MessageDigest whole)
        throws IOException {
      MessageDigest digest = Sha256.digest();
      byte[] buffer = new byte[BUFFER_BYTES];
      long left = bytes;
      while (left > 0) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (n < 0) {
          throw new IOException("it became shorter while it was read");
        }
        digest.update(buffer, 0, n);
        whole.update(buffer, 0, n);
        left -= n;
      }
      return new FilePart(file, from, bytes, Base64.getEncoder().encodeToString(digest.digest()));
    }

    /// The bytes once more, for sending and for each try after the first.
    InputStream open() {
      return new FileStretch(file, from, bytes);
    }
  }
}
