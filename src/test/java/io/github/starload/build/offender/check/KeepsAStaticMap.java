package io.github.starload.build.offender.check;

import java.util.concurrent.ConcurrentHashMap;

/// Planted: a cache that all checks of a process share.
final class KeepsAStaticMap {
  private static final ConcurrentHashMap<String, String> SEEN = new ConcurrentHashMap<>();

  void see(String value) {
    SEEN.put(value, value);
  }
}
