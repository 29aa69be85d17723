package io.github.starload.load;

import java.util.Locale;

/// What becomes of the rows that the target tables hold already.
public enum LoadMode {
  /// They stay. Dimensions take the keys they do not have yet, the other tables every row.
  APPEND,
  /// They go: afterwards the tables hold this load and nothing else.
  REPLACE,
  /// Those with the natural key of a new row are replaced by it, the others stay.
  MERGE;

  /// As the report and the command line write it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
