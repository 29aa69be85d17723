package io.github.starload.source;

/// A place between two batches of a source.
///
/// @param records before it
/// @param lines before it that are whole
public record BatchPlace(long records, long lines) {
  /// Before the first batch; also for records that know their own place.
  public static final BatchPlace BEGIN = new BatchPlace(0, 0);
}
