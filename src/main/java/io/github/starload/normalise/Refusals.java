package io.github.starload.normalise;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.BatchPlace;
import io.github.starload.source.RejectedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Records that are not loaded: rejected ones, up to the limit, and those that stop the load.
final class Refusals {
  private static final int MOST_PATHS_TOLD = 5;

  private final long limit;
  private final List<RejectedRecord> rejected = new ArrayList<>();
  private final Map<String, Long> unforeseen = new TreeMap<>();
  private @Nullable RejectedRecord first;

  Refusals(long limit) {
    this.limit = limit;
  }

  List<RejectedRecord> rejected() {
    return List.copyOf(rejected);
  }

  /// @throws StarloadException of kind INPUT if it is one too many
  void add(Draft.Refused refusal, BatchPlace base) {
    Rejection rejection = refusal.rejection();
    RejectedRecord refused =
        new RejectedRecord(
            refusal.source(),
            base.records() + refusal.number(),
            base.lines() + refusal.line(),
            rejection.path.toString(),
            rejection.reason());
    if (rejection.cause == Rejection.Cause.UNFORESEEN) {
      first = first == null ? refused : first;
      unforeseen.merge(refused.path(), 1L, Long::sum);
    } else {
      add(refused);
    }
  }

  private void add(RejectedRecord record) {
    rejected.add(record);
    if (rejected.size() > limit) {
      throw StarloadException.input(
          "Cannot load: "
              + (rejected.size() == 1 ? "a record was" : rejected.size() + " records were")
              + " rejected, and the design allows "
              + (limit == 0 ? "none" : limit)
              + "; record "
              + record.number()
              + ": "
              + record.reason(),
          at(record),
          "Mend the data, or raise the limit of the design; nothing was loaded");
    }
  }

  /// @throws StarloadException of kind INPUT if there was something that the design does not
  ///     foresee
  void stopIfUnforeseen() {
    RejectedRecord one = first;
    if (one == null) {
      return;
    }
    long records = unforeseen.values().stream().mapToLong(Long::longValue).sum();
    String paths =
        unforeseen.entrySet().stream()
            .limit(MOST_PATHS_TOLD)
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    throw StarloadException.input(
        "Cannot load as designed: "
            + (records == 1 ? "1 record does" : records + " records do")
            + " not fit, at "
            + paths
            + (unforeseen.size() > MOST_PATHS_TOLD ? " and more" : "")
            + "; the first is record "
            + one.number()
            + ": "
            + one.reason(),
        at(one),
        "Profile the data again, change the design, or let its contract reject; nothing was"
            + " loaded");
  }

  private static Location at(RejectedRecord record) {
    return new Location.InSource(record.source(), record.line(), 0, -1, record.path());
  }
}
