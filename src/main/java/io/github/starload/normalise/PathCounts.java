package io.github.starload.normalise;

import io.github.starload.json.JsonPath;
import java.util.Map;
import java.util.TreeMap;

/// Where the normaliser says that the values of each path went; the accounting holds it against the
/// independent count.
public final class PathCounts {
  private final Map<JsonPath, Counter> counters = new TreeMap<>();

  /// The counter of a path; made on first use.
  Counter at(JsonPath path) {
    return counters.computeIfAbsent(path, _ -> new Counter());
  }

  /// All counters by path.
  public Map<JsonPath, Counter> byPath() {
    return counters;
  }

  /// What became of the values at one path; grows while rows are made.
  public static final class Counter {
    private long written;
    private long leftOut;
    private long empty;

    /// Values written as cells or rows, or unfolded into columns.
    public long written() {
      return written;
    }

    /// Values left out by name.
    public long leftOut() {
      return leftOut;
    }

    /// `null`, `{}` and `[]`.
    public long empty() {
      return empty;
    }

    void write() {
      written++;
    }

    void leaveOut() {
      leftOut++;
    }

    void pass() {
      empty++;
    }
  }
}
