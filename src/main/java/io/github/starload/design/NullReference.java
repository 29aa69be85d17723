package io.github.starload.design;

/// What refers to a dimension where the data has null, nothing or an empty text.
public enum NullReference {
  /// The reference is NULL.
  STAYS_NULL,
  /// The reference names a row for the unknown, with surrogate key [#UNKNOWN_KEY] and NULL for its
  /// natural key.
  NAMES_UNKNOWN;

  /// Outside what a hash gives in practice; a hash that gives it stops the load.
  public static final long UNKNOWN_KEY = -1;
}
