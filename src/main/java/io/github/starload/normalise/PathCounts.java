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

  /// The sum of several.
  static PathCounts sum(Iterable<PathCounts> all) {
    PathCounts sum = new PathCounts();
    all.forEach(one -> one.counters.forEach((path, counter) -> sum.at(path).add(counter)));
    return sum;
  }

  /// All counters by path.
  public Map<JsonPath, Counter> byPath() {
    return counters;
  }

  /// Where one value went.
  enum Outcome {
    /// Into a cell or a row, or unfolded into columns.
    WRITTEN,
    /// Nowhere: alone, or with its record.
    REJECTED,
    /// Nowhere, by name.
    LEFT_OUT,
    /// Into a row that had it already.
    MERGED,
    /// It was `null`, `{}`, `[]` or an empty reference.
    EMPTY
  }

  /// What became of the values at one path; grows while rows are made.
  public static final class Counter {
    private long written;
    private long rejected;
    private long leftOut;
    private long merged;
    private long empty;

    /// Values written as cells or rows, or unfolded into columns.
    public long written() {
      return written;
    }

    /// Values rejected alone or with their record.
    public long rejected() {
      return rejected;
    }

    /// Values left out by name.
    public long leftOut() {
      return leftOut;
    }

    /// Values that a row of a dimension had already.
    public long merged() {
      return merged;
    }

    /// `null`, `{}`, `[]` and empty references.
    public long empty() {
      return empty;
    }

    private void add(Counter other) {
      written += other.written;
      rejected += other.rejected;
      leftOut += other.leftOut;
      merged += other.merged;
      empty += other.empty;
    }

    void add(Outcome outcome) {
      switch (outcome) {
        case WRITTEN -> written++;
        case REJECTED -> rejected++;
        case LEFT_OUT -> leftOut++;
        case MERGED -> merged++;
        case EMPTY -> empty++;
      }
    }
  }
}
