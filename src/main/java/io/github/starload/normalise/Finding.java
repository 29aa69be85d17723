package io.github.starload.normalise;

/// Something that the normaliser did to the data beyond placing it, or a doubt that it met.
///
/// @param kind one of the constants
/// @param path JSON path, such as `$.cores[].core`
/// @param example the first one met, shortened
/// @param outcome what became of it, as a sentence
public record Finding(String kind, String path, long count, String example, String outcome) {
  /// A character was replaced or removed.
  public static final String REPAIRED = "repaired text";

  /// A value was rejected alone.
  public static final String REJECTED = "rejected value";

  /// Different values for one attribute of one key; counted by keys.
  public static final String CONFLICT = "conflicting attribute";

  /// Different rows below one key of a dimension; counted by later meetings.
  public static final String CONFLICTING_DETAIL = "conflicting detail";

  /// Records of a dimension whose key was there already.
  public static final String MERGED = "merged record";

  /// A name that occurred twice in one object.
  public static final String REPEATED_NAME = "repeated name";
}
