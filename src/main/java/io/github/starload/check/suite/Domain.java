package io.github.starload.check.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The values that a text column was seen with, as long as they are few.
///
/// Few enough, and each repeated often enough, that one more is news: a column of ten values in
/// twelve rows says nothing about the thirteenth.
public final class Domain {
  private static final int MOST_VALUES = 12;
  private static final int MOST_LENGTH = 64;
  private static final int LEAST_REPEATS = 5;

  private final TreeSet<String> values = new TreeSet<>();
  private long rows;
  private boolean small = true;

  /// Takes a value that is not NULL.
  public void add(String value) {
    rows++;
    if (small && values.add(value)) {
      small = values.size() <= MOST_VALUES && value.length() <= MOST_LENGTH && plain(value);
      if (!small) {
        values.clear();
      }
    }
  }

  /// The values in order; empty if they are not a small domain.
  public Optional<List<String>> accepted() {
    return small && !values.isEmpty() && rows >= (long) LEAST_REPEATS * values.size()
        ? Optional.of(new ArrayList<>(values))
        : Optional.empty();
  }

  /// Whether dbt takes the value as it stands: it would render Jinja, and write quotes and
  /// backslashes into its SQL unchanged (`redshift-facts.md` section 9).
  private static boolean plain(String value) {
    return value.chars().noneMatch(c -> "{}'\\".indexOf(c) >= 0 || Character.isISOControl(c));
  }
}
