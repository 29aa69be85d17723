package io.github.starload.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The bucket that holds the raw and the processed zone.
///
/// Every method blocks, may be called from any thread, and throws
/// [io.github.starload.problem.StarloadException] of kind ENVIRONMENT that names bucket and key.
public interface Lake {

  /// The bucket's name.
  String bucket();

  /// The address of a key as COPY reads it.
  default String uri(String key) {
    return "s3://" + bucket() + "/" + key;
  }

  /// Uploads a file as received. The store checks the content against the checksum on arrival and
  /// refuses what differs.
  ///
  /// @param sha256 of the file's bytes, 64 lower-case hex digits
  LakeObject put(String key, Path file, String sha256);

  /// Writes a small object only if the key is free (`If-None-Match: *`).
  ///
  /// @throws io.github.starload.problem.StarloadException of kind INPUT if the key is taken
  LakeObject putNew(String key, byte[] content);

  /// The object's size as the store sees it, or empty if there is none.
  Optional<LakeObject> find(String key);

  /// The whole content of a small object, such as a manifest.
  byte[] read(String key);

  /// Brings an object of any size into a new file. The content is checked against the checksum that
  /// the store keeps, where it keeps one.
  void fetch(String key, Path file);

  /// All objects whose key starts with the prefix, in key order.
  List<LakeObject> list(String prefix);

  /// Removes the keys; keys that do not exist are passed over.
  void delete(List<String> keys);
}
