package io.github.starload.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What to measure: words such as `mb=1000 form=array codec=gzip threads=1 rounds=5 heap=128m`.
///
/// @param megabytes of JSON, 10^6 bytes each
/// @param data a file of launches to read in place of made ones; empty for none
/// @param heap of Starload, as for `-Xmx`; empty for Java's choice
record BenchOptions(
    long megabytes,
    LaunchData.Form form,
    String codec,
    int threads,
    int rounds,
    String data,
    String heap) {

  static BenchOptions of(String words) {
    Map<String, String> given = new HashMap<>();
    for (String word : words.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        given.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    BenchOptions options =
        new BenchOptions(
            Long.parseLong(taken(given, "mb", "100")),
            LaunchData.Form.valueOf(taken(given, "form", "ndjson").toUpperCase(Locale.ROOT)),
            taken(given, "codec", "zstd"),
            Integer.parseInt(taken(given, "threads", "2")),
            Integer.parseInt(taken(given, "rounds", "5")),
            taken(given, "data", ""),
            taken(given, "heap", ""));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("unknown: " + given.keySet());
    }
    return options;
  }

  private static String taken(Map<String, String> given, String name, String otherwise) {
    String value = given.remove(name);
    return value == null ? otherwise : value;
  }

  /// Options of the virtual machine that runs Starload.
  List<String> jvm() {
    return heap.isEmpty() ? List.of() : List.of("-Xmx" + heap);
  }
}
