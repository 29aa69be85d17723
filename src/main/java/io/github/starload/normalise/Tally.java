package io.github.starload.normalise;

import io.github.starload.normalise.PathCounts.Counter;
import io.github.starload.normalise.PathCounts.Outcome;
import java.util.Arrays;

/// What became of the values of one record, not counted before the record is sure to stay.
final class Tally {
  private Counter[] counters = new Counter[64];
  private Outcome[] outcomes = new Outcome[64];
  private int size;

  void add(Counter counter, Outcome outcome) {
    if (size == counters.length) {
      counters = Arrays.copyOf(counters, size * 2);
      outcomes = Arrays.copyOf(outcomes, size * 2);
    }
    counters[size] = counter;
    outcomes[size++] = outcome;
  }

  /// Counts everything as it was noted.
  void count() {
    for (int i = 0; i < size; i++) {
      counters[i].add(outcomes[i]);
    }
  }

  /// Counts what was written as merged, as its rows are there already.
  void countMerged() {
    for (int i = 0; i < size; i++) {
      Outcome outcome = outcomes[i];
      counters[i].add(outcome == Outcome.WRITTEN ? Outcome.MERGED : outcome);
    }
  }

  /// Counts everything as rejected.
  void countRejected() {
    for (int i = 0; i < size; i++) {
      counters[i].add(Outcome.REJECTED);
    }
  }

  /// Takes over what another noted, as rejected.
  void addRejected(Tally other) {
    for (int i = 0; i < other.size; i++) {
      add(other.counters[i], Outcome.REJECTED);
    }
  }
}
