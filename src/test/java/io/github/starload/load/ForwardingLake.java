package io.github.starload.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A lake that does what another does, but for the methods that a test overrides.
public interface ForwardingLake extends Lake {
  /// The lake behind.
  Lake real();

  @Override
  default String bucket() {
    return real().bucket();
  }

  @Override
  default LakeObject put(String key, Path file, String sha256) {
    return real().put(key, file, sha256);
  }

  @Override
  default LakeObject putNew(String key, byte[] content) {
    return real().putNew(key, content);
  }

  @Override
  default Optional<LakeObject> find(String key) {
    return real().find(key);
  }

  @Override
  default byte[] read(String key) {
    return real().read(key);
  }

  @Override
  default void fetch(String key, Path file) {
    real().fetch(key, file);
  }

  @Override
  default List<LakeObject> list(String prefix) {
    return real().list(prefix);
  }

  @Override
  default void delete(List<String> keys) {
    real().delete(keys);
  }
}
