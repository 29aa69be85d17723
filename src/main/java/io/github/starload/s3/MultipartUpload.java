package io.github.starload.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tinylog.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Uploads one large file in parts, and leaves nothing behind when that fails
/// (`redshift-facts.md` section 8).
///
/// Each part carries its own SHA-256, which the store checks; the file's SHA-256 is computed from
/// the very bytes sent and compared before the parts become an object. One part is in memory at a
/// time.
final class MultipartUpload {
  private static final long SMALLEST_PART = 8L << 20;
  private static final int MOST_PARTS = 10_000;

  private final S3Client client;
  private final String bucket;
  private final S3Problems problems;

  MultipartUpload(S3Client client, String bucket, S3Problems problems) {
    this.client = client;
    this.bucket = bucket;
    this.problems = problems;
  }

  /// Size of each part but the last, in bytes, for a file of `bytes`.
  static int partBytes(long bytes) {
    return Math.toIntExact(Math.max(SMALLEST_PART, Math.ceilDiv(bytes, (long) MOST_PARTS)));
  }

  /// Uploads the file and answers the number of parts.
  int put(String key, Path file, long bytes, String sha256) {
    String uploadId =
        client
            .createMultipartUpload(
                b -> b.bucket(bucket).key(key).checksumAlgorithm(ChecksumAlgorithm.SHA256))
            .uploadId();
    boolean done = false;
    try {
      List<CompletedPart> sent = send(key, file, uploadId, partBytes(bytes), sha256);
      client.completeMultipartUpload(
          b -> b.bucket(bucket).key(key).uploadId(uploadId).multipartUpload(m -> m.parts(sent)));
      done = true;
      return sent.size();
    } finally {
      if (!done) {
        abort(key, uploadId);
      }
    }
  }

  private List<CompletedPart> send(
      String key, Path file, String uploadId, int partBytes, String sha256) {
    MessageDigest whole = Sha256.digest();
    List<CompletedPart> sent = new ArrayList<>();
    byte[] part = new byte[partBytes];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.readNBytes(part, 0, partBytes);
          n > 0;
          n = in.readNBytes(part, 0, partBytes)) {
        whole.update(part, 0, n);
        sent.add(
            sendPart(
                key, uploadId, sent.size() + 1, n == partBytes ? part : Arrays.copyOf(part, n)));
      }
    } catch (IOException e) {
      throw problems.unreadable(key, file, e);
    }
    if (!Sha256.hexOf(whole).equals(sha256)) {
      throw problems.damaged("upload", key);
    }
    return sent;
  }

  private CompletedPart sendPart(String key, String uploadId, int number, byte[] content) {
    String checksum = Sha256.base64Of(content, content.length);
    String tag =
        client
            .uploadPart(
                b ->
                    b.bucket(bucket)
                        .key(key)
                        .uploadId(uploadId)
                        .partNumber(number)
                        .checksumSHA256(checksum),
                RequestBody.fromBytes(content))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(tag).checksumSHA256(checksum).build();
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
}
