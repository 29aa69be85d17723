package io.github.starload.s3;

import io.github.starload.aws.Backoff;
import io.github.starload.load.Lake;
import io.github.starload.load.LakeObject;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// A bucket reached through the AWS SDK.
///
/// Safe for use by several threads. An upload carries the SHA-256 of what it sends, so that the
/// store refuses other bytes, and its size is compared afterwards (`redshift-facts.md` section 8).
public final class S3Lake implements Lake, AutoCloseable {

  /// Up to here one PUT; above, parts, so that a broken connection costs one part and not all.
  static final long SINGLE_PUT_BYTES = 16L << 20;

  /// As many keys as one DeleteObjects takes.
  private static final int DELETE_BATCH = 1000;

  /// How often a conditional write is tried while another writer holds the key (status 409).
  private static final int CONFLICT_TRIES = 6;

  /// Metadata that tells one conditional write from another.
  private static final String WRITE_TOKEN = "starload-write";

  private final S3Access access;
  private final S3Client client;
  private final S3Problems problems;
  private final MultipartUpload parts;

  private S3Lake(S3Access access, Persistence persistence) {
    this.access = access;
    this.client = access.client(persistence);
    this.problems = new S3Problems(access);
    this.parts = new MultipartUpload(client, access.bucket(), problems);
  }

  /// A lake for this access; nothing is asked of the store yet.
  public static S3Lake open(S3Access access) {
    return open(access, Persistence.USUAL);
  }

  /// The same with another patience.
  static S3Lake open(S3Access access, Persistence persistence) {
    return new S3Lake(access, persistence);
  }

  @Override
  public String bucket() {
    return access.bucket();
  }

  /// Creates the bucket if there is none; for the sandbox, and never for a store of others.
  public void createBucketIfMissing() {
    if (!bucketExists()) {
      call("create", "", () -> client.createBucket(b -> b.bucket(bucket())));
    }
  }

  @Override
  public LakeObject put(String key, Path file, String sha256) {
    long bytes = size(key, file);
    if (bytes > SINGLE_PUT_BYTES) {
      call("upload", key, () -> parts.put(key, file, bytes, sha256));
    } else {
      call("upload", key, () -> putAtOnce(key, file, sha256));
    }
    LakeObject stored =
        find(key)
            .orElseThrow(
                () -> sizeProblem(key, "it is not there after the upload was acknowledged"));
    if (stored.bytes() != bytes) {
      throw sizeProblem(key, "it has " + stored.bytes() + " bytes there and " + bytes + " here");
    }
    return stored;
  }

  private Object putAtOnce(String key, Path file, String sha256) {
    return client.putObject(
        b -> b.bucket(bucket()).key(key).checksumSHA256(Sha256.base64OfHex(sha256)),
        RequestBody.fromFile(file));
  }

  @Override
  public LakeObject putNew(String key, byte[] content) {
    String token = UUID.randomUUID().toString();
    Backoff conflicts = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2), CONFLICT_TRIES);
    while (true) {
      try {
        client.putObject(
            b ->
                b.bucket(bucket())
                    .key(key)
                    .ifNoneMatch("*")
                    .metadata(Map.of(WRITE_TOKEN, token))
                    .checksumSHA256(Sha256.base64Of(content, content.length)),
            RequestBody.fromBytes(content));
        return new LakeObject(key, content.length);
      } catch (S3Exception e) {
        if (e.statusCode() == 412) {
          return ownWrite(key, token);
        }
        if (e.statusCode() != 409 || !conflicts.mayTryAgain() || !conflicts.pause()) {
          throw problems.of("write", key, e);
        }
      } catch (SdkException e) {
        throw problems.of("write", key, e);
      }
    }
  }

  /// The object at a key that is taken, if this very write took it: a request that is repeated
  /// after its answer was lost meets its own object.
  private LakeObject ownWrite(String key, String token) {
    HeadObjectResponse there =
        call("find", key, () -> client.headObject(b -> b.bucket(bucket()).key(key)));
    if (token.equals(there.metadata().get(WRITE_TOKEN))) {
      return new LakeObject(key, there.contentLength());
    }
    throw StarloadException.input(
        "Cannot write " + key + ": it already exists; a prefix is never reused",
        problems.where(key),
        "Start a new load, which gets its own load id");
  }

  @Override
  public Optional<LakeObject> find(String key) {
    try {
      return Optional.of(
          new LakeObject(key, client.headObject(b -> b.bucket(bucket()).key(key)).contentLength()));
    } catch (S3Exception e) {
      // HEAD answers a missing key and a missing bucket alike; only the second is a problem.
      if (e.statusCode() == 404 && bucketExists()) {
        return Optional.empty();
      }
      throw e.statusCode() == 404
          ? problems.ofMissingBucket("find", key, e)
          : problems.of("find", key, e);
    } catch (SdkException e) {
      throw problems.of("find", key, e);
    }
  }

  @Override
  public byte[] read(String key) {
    return call(
        "read", key, () -> client.getObjectAsBytes(b -> b.bucket(bucket()).key(key)).asByteArray());
  }

  @Override
  public void fetch(String key, Path file) {
    call("read", key, () -> client.getObject(b -> b.bucket(bucket()).key(key), file));
  }

  @Override
  public List<LakeObject> list(String prefix) {
    return call(
        "list",
        prefix,
        () ->
            client
                .listObjectsV2Paginator(b -> b.bucket(bucket()).prefix(prefix))
                .contents()
                .stream()
                .map(o -> new LakeObject(o.key(), o.size()))
                .sorted(Comparator.comparing(LakeObject::key))
                .toList());
  }

  @Override
  public void delete(List<String> keys) {
    for (int from = 0; from < keys.size(); from += DELETE_BATCH) {
      deleteBatch(keys.subList(from, Math.min(keys.size(), from + DELETE_BATCH)));
    }
  }

  private void deleteBatch(List<String> keys) {
    List<ObjectIdentifier> ids =
        keys.stream().map(k -> ObjectIdentifier.builder().key(k).build()).toList();
    DeleteObjectsResponse answer =
        call(
            "delete",
            keys.getFirst(),
            () ->
                client.deleteObjects(
                    b -> b.bucket(bucket()).delete(d -> d.objects(ids).quiet(true))));
    if (!answer.errors().isEmpty()) {
      var first = answer.errors().getFirst();
      throw StarloadException.environment(
          "Cannot delete "
              + answer.errors().size()
              + " of "
              + keys.size()
              + " objects: the first is "
              + first.key()
              + " ("
              + first.code()
              + ")",
          problems.where(first.key()),
          "Ask for s3:DeleteObject on the bucket's objects, and delete them again",
          null);
    }
  }

  private boolean bucketExists() {
    try {
      client.headBucket(b -> b.bucket(bucket()));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return false;
      }
      throw problems.of("reach", "", e);
    } catch (SdkException e) {
      throw problems.of("reach", "", e);
    }
  }

  private long size(String key, Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw problems.unreadable(key, file, e);
    }
  }

  private StarloadException sizeProblem(String key, String why) {
    return StarloadException.environment(
        "Cannot upload " + key + ": " + why, problems.where(key), "Start the load again", null);
  }

  private <T> T call(String action, String key, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw problems.of(action, key, e);
    }
  }

  /// Closes the connections; objects stay.
  @Override
  public void close() {
    client.close();
  }
}
