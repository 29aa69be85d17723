package io.github.starload.source;

import java.util.List;

/// Some records of a source that follow each other; any thread may read them.
public sealed interface RecordBatch permits TextChunk, ReadRecords {

  /// The records, each whole in memory.
  ///
  /// @throws NotInParts if they cannot be read by themselves
  List<SourceRecord> records();

  /// How many lines end in it, where the records do not know their lines; known once the records
  /// are read.
  long lines();

  /// What the numbers and lines of the records are to be added to.
  ///
  /// @param before where the batches before have ended
  BatchPlace base(BatchPlace before);

  /// The text cannot be read in parts: it is malformed, or a value goes on beyond the end of a
  /// part. Read in order, it shows which.
  final class NotInParts extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotInParts(Throwable cause) {
      super("not in parts", cause, false, false);
    }

    NotInParts(String reason) {
      super(reason, null, false, false);
    }
  }
}
