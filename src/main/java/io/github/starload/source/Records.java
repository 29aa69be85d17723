package io.github.starload.source;

import io.github.starload.json.JsonTokens;

/// How [RecordCursor] comes from record to record.
sealed interface Records permits StreamRecords, LineRecords {

  /// Moves to the first token of the next record; answers false at the end.
  boolean next();

  /// The tokens, standing on the first token of the record.
  JsonTokens tokens();

  /// The 1-based position of the record, rejected ones included; before the first one 0.
  long number();

  /// How many were rejected so far.
  long rejected();

  void close();
}
