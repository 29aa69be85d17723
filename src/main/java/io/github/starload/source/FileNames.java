package io.github.starload.source;

import java.util.Locale;
import java.util.Set;

/// What the name of a file tells of what it holds.
final class FileNames {
  private static final Set<String> COMPRESSED =
      Set.of(".gz", ".gzip", ".zst", ".zstd", ".bz2", ".zip");
  private static final Set<String> JSON =
      Set.of(".json", ".jsonl", ".ndjson", ".geojson", ".jsonlines");
  private static final Set<String> OTHER = Set.of(".txt", ".tar", ".tgz", ".log");

  private FileNames() {}

  /// Whether it ends like JSON, compressed or not.
  static boolean isJson(String name) {
    String ending = ending(name);
    if (COMPRESSED.contains(ending)) {
      String shorter = name.substring(0, name.length() - ending.length());
      return JSON.contains(ending(shorter));
    }
    return JSON.contains(ending);
  }

  /// Whether it or a folder above it is hidden: begins with a dot, or is what a Mac adds to
  /// archives.
  static boolean isHidden(String path) {
    for (String part : path.split("/", -1)) {
      if (part.startsWith(".") || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  /// The last part of a path, without its endings.
  static String stem(String path) {
    String stem = last(path);
    for (String ending = ending(stem);
        COMPRESSED.contains(ending) || JSON.contains(ending) || OTHER.contains(ending);
        ending = ending(stem)) {
      stem = stem.substring(0, stem.length() - ending.length());
    }
    return stem;
  }

  /// The last part of a path.
  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The ending in lower case with its dot; empty if there is none.
  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
  }
}
