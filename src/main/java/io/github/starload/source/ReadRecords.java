package io.github.starload.source;

import java.util.List;

/// Records that were read in order, and know their numbers and lines.
record ReadRecords(List<SourceRecord> records) implements RecordBatch {
  ReadRecords {
    records = List.copyOf(records);
  }

  @Override
  public long lines() {
    return 0;
  }

  @Override
  public BatchPlace base(BatchPlace before) {
    return BatchPlace.BEGIN;
  }
}
