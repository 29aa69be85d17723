package io.github.starload.profile;

/// How often each kind of JSON value stood at a path, while it is counted; [Occurrences] when done.
final class ShapeCounts {
  long objects;
  long emptyObjects;
  long arrays;
  long emptyArrays;
  long strings;
  long emptyStrings;
  long numbers;
  long booleans;
  long nulls;

  Occurrences occurrences() {
    return new Occurrences(
        objects,
        emptyObjects,
        arrays,
        emptyArrays,
        strings,
        emptyStrings,
        numbers,
        booleans,
        nulls);
  }

  /// How often anything stood there, null and empty included.
  long total() {
    return withoutArrays() + arrays + emptyArrays + nulls;
  }

  /// How many values were no arrays, and not null.
  long withoutArrays() {
    return objects + emptyObjects + strings + emptyStrings + numbers + booleans;
  }

  boolean anyArrays() {
    return arrays + emptyArrays > 0;
  }

  /// How many kinds of JSON value there were, nulls left aside.
  int shapes() {
    int shapes = 0;
    shapes += objects + emptyObjects > 0 ? 1 : 0;
    shapes += anyArrays() ? 1 : 0;
    shapes += strings + emptyStrings > 0 ? 1 : 0;
    shapes += numbers > 0 ? 1 : 0;
    shapes += booleans > 0 ? 1 : 0;
    return shapes;
  }

  /// Keeps what is neither an array nor null.
  void keepLoneValues() {
    arrays = 0;
    emptyArrays = 0;
    nulls = 0;
  }

  /// Takes the counts of others, each of whose lone values becomes an array of one.
  void becomeArraysOf(ShapeCounts other) {
    arrays = other.arrays + other.withoutArrays();
    emptyArrays = other.emptyArrays;
    nulls = other.nulls;
  }

  void merge(ShapeCounts other) {
    objects += other.objects;
    emptyObjects += other.emptyObjects;
    arrays += other.arrays;
    emptyArrays += other.emptyArrays;
    strings += other.strings;
    emptyStrings += other.emptyStrings;
    numbers += other.numbers;
    booleans += other.booleans;
    nulls += other.nulls;
  }
}
