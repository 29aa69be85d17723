package io.github.starload.json;

/// One token of a JSON text.
public enum JsonEvent {
  OBJECT_START,
  OBJECT_END,
  ARRAY_START,
  ARRAY_END,
  NAME,
  STRING,
  NUMBER,
  TRUE,
  FALSE,
  NULL,
  /// The text has ended; asking again gives the same.
  END
}
