package io.github.starload.load;

import io.github.starload.json.JsonFields;
import io.github.starload.json.JsonWriter;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.LoadId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// What this machine noted about a load that it began: enough to look up, after any accident, what
/// became of it. Holds no secret.
///
/// @param target name of the target
/// @param process that runs it, with the time it began, as process ids are given out again
/// @param begunAt UTC, such as `2026-11-25T10:00:00Z`
/// @param step the last one that was begun, as the report writes steps
/// @param state where the load stands
record JournalEntry(
    LoadId loadId,
    String dataset,
    String target,
    String schema,
    String prefix,
    LocalDate loadDate,
    LoadMode mode,
    long process,
    long processStart,
    String begunAt,
    String step,
    State state) {

  /// The system rounds start times, and a corrected clock moves them a little.
  private static final Duration START_TOLERANCE = Duration.ofSeconds(3);

  private static final long NO_PROCESS = -1;

  /// Where a load stands, as far as this machine has seen.
  enum State {
    /// Begun, and not ended in order.
    RUNNING,
    /// The first half is done: the lake keeps what the second needs, the target holds nothing of
    /// it.
    INGESTED,
    /// The rows are in the target.
    LOADED,
    /// The target holds what it held before, and the lake nothing that could be loaded.
    NOTHING_LOADED
  }

  /// A load that begins now, in this process.
  static JournalEntry begun(LoadPlan plan, String target) {
    ProcessHandle self = ProcessHandle.current();
    return new JournalEntry(
        plan.loadId(),
        plan.design().dataset(),
        target,
        plan.schema(),
        plan.prefix(),
        plan.loadDate(),
        plan.mode(),
        self.pid(),
        self.info().startInstant().orElse(Instant.EPOCH).toEpochMilli(),
        ControlTable.now(),
        "",
        State.RUNNING);
  }

  JournalEntry at(LoadStep next) {
    return with(next.words(), state);
  }

  JournalEntry in(State other) {
    return with(step, other);
  }

  /// The same, given up by its process: whoever comes next may settle it.
  JournalEntry left() {
    return new JournalEntry(
        loadId,
        dataset,
        target,
        schema,
        prefix,
        loadDate,
        mode,
        NO_PROCESS,
        0,
        begunAt,
        step,
        state);
  }

  private JournalEntry with(String newStep, State newState) {
    return new JournalEntry(
        loadId,
        dataset,
        target,
        schema,
        prefix,
        loadDate,
        mode,
        process,
        processStart,
        begunAt,
        newStep,
        newState);
  }

  /// Where the load's objects lie in the lake.
  LakeKeys keys() {
    return new LakeKeys(prefix, dataset, loadDate, loadId);
  }

  /// Whether nobody works on it any more although it did not end.
  boolean abandoned() {
    return state == State.RUNNING
        && ProcessHandle.of(process)
            .filter(ProcessHandle::isAlive)
            .flatMap(handle -> handle.info().startInstant())
            .filter(start -> sameStart(start.toEpochMilli()))
            .isEmpty();
  }

  private boolean sameStart(long start) {
    return Math.abs(start - processStart) <= START_TOLERANCE.toMillis();
  }

  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "starload-journal/1");
    json.put("loadId", loadId.text());
    json.put("dataset", dataset);
    json.put("target", target);
    json.put("schema", schema);
    json.put("prefix", prefix);
    json.put("loadDate", loadDate.toString());
    json.put("mode", mode.name());
    json.put("process", process);
    json.put("processStart", processStart);
    json.put("begunAt", begunAt);
    json.put("step", step);
    json.put("state", state.name());
    return JsonWriter.pretty(json) + "\n";
  }

  static JournalEntry parse(String source, String text) {
    JsonFields json = JsonFields.parse(source, text);
    return new JournalEntry(
        new LoadId(json.text("loadId")),
        json.text("dataset"),
        json.text("target"),
        json.text("schema"),
        json.text("prefix"),
        LocalDate.parse(json.text("loadDate")),
        LoadMode.valueOf(json.text("mode")),
        json.number("process"),
        json.number("processStart"),
        json.text("begunAt"),
        json.text("step"),
        State.valueOf(json.text("state")));
  }
}
