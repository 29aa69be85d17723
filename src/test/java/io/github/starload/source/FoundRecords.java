package io.github.starload.source;

import io.github.starload.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What two readings of a source find: whole records, and the tokens of the independent counter.
final class FoundRecords {
  final List<String> records = new ArrayList<>();
  final List<Long> numbers = new ArrayList<>();
  final List<RejectedRecord> rejected = new ArrayList<>();
  RecordsAt at;
  long counted;
  long countedRejected;

  static FoundRecords in(Source source) {
    FoundRecords found = new FoundRecords();
    try (RecordReader reader = new RecordReader(source, found.rejected::add)) {
      for (Optional<SourceRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        found.records.add(JsonWriter.compact(next.get().value()));
        found.numbers.add(next.get().number());
      }
      found.at = reader.recordsAt();
    }
    try (RecordCursor cursor = RecordCursor.open(source)) {
      while (cursor.next()) {
        found.counted++;
        cursor.tokens().skipValue();
      }
      found.countedRejected = cursor.rejected();
    }
    return found;
  }
}
