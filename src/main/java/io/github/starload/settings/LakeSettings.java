package io.github.starload.settings;

import java.net.URI;
import java.util.Optional;

/// The bucket of a saved target, and how objects are to be put into it.
///
/// @param bucket without `s3://`
/// @param prefix of every key, without slashes at its ends
/// @param endpoint of S3 if it is not the region's usual one
/// @param addressing where requests name the bucket
/// @param encryption of objects at rest
/// @param bucketOwner account that must own the bucket, 12 digits; empty for any
public record LakeSettings(
    String bucket,
    String prefix,
    Optional<URI> endpoint,
    Addressing addressing,
    ObjectEncryption encryption,
    Optional<String> bucketOwner) {

  /// A bucket with every setting at its default.
  public static LakeSettings of(String bucket) {
    return new LakeSettings(
        bucket,
        "starload",
        Optional.empty(),
        Addressing.HOST,
        new ObjectEncryption.OfBucket(),
        Optional.empty());
  }

  /// The same behind another address, with the bucket in the path.
  public LakeSettings at(URI address) {
    return new LakeSettings(
        bucket, prefix, Optional.of(address), Addressing.PATH, encryption, bucketOwner);
  }

  /// Where a request names the bucket.
  public enum Addressing {
    /// `https://bucket.s3.region.amazonaws.com/key`
    HOST,
    /// `https://address/bucket/key`
    PATH
  }

  /// How objects are encrypted at rest (`redshift-facts.md` section 8); COPY reads all of them
  /// without a keyword.
  public sealed interface ObjectEncryption {
    /// As the bucket is set up.
    record OfBucket() implements ObjectEncryption {}

    /// SSE-S3, `AES256`.
    record ByS3() implements ObjectEncryption {}

    /// SSE-KMS; COPY's role then needs `kms:Decrypt`.
    ///
    /// @param key ARN or id; empty for the account's key for S3
    record ByKms(Optional<String> key) implements ObjectEncryption {}
  }
}
