package io.github.starload.s3;

import io.github.starload.aws.CredentialProblem;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Turns what the SDK throws into a sentence with bucket and key, and a next step.
final class S3Problems {
  private final S3Access access;

  S3Problems(S3Access access) {
    this.access = access;
  }

  /// The problem to throw for a failed call.
  ///
  /// @param action what was tried, such as `upload`; follows "Cannot"
  /// @param key the object or prefix, empty for the bucket as a whole
  StarloadException of(String action, String key, SdkException cause) {
    String tried = "Cannot " + action + " " + place(key);
    if (cause instanceof AbortedException) {
      return StarloadException.cancelled("the call to " + place(key) + " was stopped");
    }
    if (cause instanceof S3Exception refusal) {
      return ofRefusal(tried, key, refusal);
    }
    Optional<IOException> io = ioCause(cause);
    if (io.isPresent()) {
      String why =
          io.get() instanceof UnknownHostException ? "its host is not known" : text(io.get());
      return problem(
          tried + ": " + access.store() + " cannot be reached (" + why + ")",
          key,
          "Check the network, the endpoint and the region, and try again",
          cause);
    }
    if (CredentialProblem.isIt(cause)) {
      return CredentialProblem.of(tried, where(key), cause);
    }
    return problem(tried + ": " + text(cause), key, "Try again", cause);
  }

  private StarloadException ofRefusal(String tried, String key, S3Exception refusal) {
    String code = code(refusal);
    return switch (code) {
      case "NoSuchBucket" -> noBucket(tried, key, refusal);
      case "NoSuchKey" ->
          problem(tried + ": there is no such object", key, "Check the key", refusal);
      case "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "ExpiredToken",
          "InvalidToken",
          "TokenRefreshRequired" ->
          problem(
              tried + ": the store refused the credentials (" + code + ")",
              key,
              "Sign in again, or choose other credentials for this target",
              refusal);
      case "AccessDenied", "403" ->
          problem(
              tried + ": the store does not allow it (" + code + ")",
              key,
              "Ask for s3:ListBucket on the bucket and s3:GetObject, s3:PutObject, s3:DeleteObject"
                  + " and s3:AbortMultipartUpload on its objects",
              refusal);
      case "PermanentRedirect", "AuthorizationHeaderMalformed", "301" ->
          problem(
              tried + ": the bucket is not in region " + access.region(),
              key,
              "Choose the bucket's own region for this target",
              refusal);
      case "BadDigest",
          "InvalidDigest",
          "XAmzContentSHA256Mismatch",
          "XAmzContentChecksumMismatch" ->
          damaged(tried, key, refusal);
      case "RequestTimeTooSkewed" ->
          problem(
              tried + ": this machine's clock is wrong by more than 15 minutes",
              key,
              "Set the clock",
              refusal);
      default ->
          problem(
              tried + ": the store answered " + code + message(refusal), key, "Try again", refusal);
    };
  }

  /// As [#of] when a HEAD, which answers without a word, was found to miss the bucket itself.
  StarloadException ofMissingBucket(String action, String key, SdkException cause) {
    return noBucket("Cannot " + action + " " + place(key), key, cause);
  }

  /// The bytes of an upload are not those that were announced.
  StarloadException damaged(String action, String key) {
    return damaged("Cannot " + action + " " + place(key), key, null);
  }

  /// The file to upload cannot be read.
  StarloadException unreadable(String key, Path file, IOException cause) {
    return problem(
        "Cannot upload "
            + place(key)
            + ": the file "
            + file
            + " cannot be read ("
            + text(cause)
            + ")",
        key,
        "Check that the file is there and may be read",
        cause);
  }

  private StarloadException noBucket(String tried, String key, SdkException cause) {
    return problem(
        tried + ": there is no bucket " + access.bucket(),
        key,
        "Create the bucket, or choose another one for this target",
        cause);
  }

  private StarloadException damaged(String tried, String key, @Nullable SdkException cause) {
    return problem(
        tried + ": the bytes sent do not have the checksum that was computed for them",
        key,
        "The file was changed on the disk or on its way; start the load again",
        cause);
  }

  Location where(String key) {
    return new Location.InLake(access.bucket(), key);
  }

  private StarloadException problem(
      String what, String key, String todo, @Nullable Throwable cause) {
    return StarloadException.environment(what, where(key), todo, cause);
  }

  private String place(String key) {
    return key.isEmpty() ? "the bucket " + access.bucket() : key;
  }

  /// The store's word for the refusal; the status when the answer has no body (HEAD).
  static String code(S3Exception refusal) {
    var details = refusal.awsErrorDetails();
    String code = details == null ? null : details.errorCode();
    return code == null || code.isBlank() ? String.valueOf(refusal.statusCode()) : code;
  }

  private static String message(S3Exception refusal) {
    var details = refusal.awsErrorDetails();
    String message = details == null ? null : details.errorMessage();
    return message == null || message.isBlank()
        ? ""
        : ": " + message.lines().findFirst().orElse("");
  }

  private static String text(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  private static Optional<IOException> ioCause(Throwable thrown) {
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return Optional.of(io);
      }
    }
    return Optional.empty();
  }
}
