package io.github.starload.ui.target;

import io.github.starload.load.Target;
import io.github.starload.load.TargetSummary;
import io.github.starload.load.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The targets that this window has opened. Each stays open for the next use, which then starts at
/// once and asks for no password again; all are closed with the window. Safe for use by any thread.
public final class OpenTargets implements AutoCloseable {
  private final Targets targets;
  private final Map<String, Target> open = new LinkedHashMap<>();

  /// What was opened under settings that have changed; something may still work with it.
  private final List<Target> outdated = new ArrayList<>();

  public OpenTargets(Targets targets) {
    this.targets = targets;
  }

  /// What a person can choose from, in order; reads a file.
  public List<TargetSummary> summaries() {
    return targets.summaries();
  }

  /// The target of that name, opened if it is not. Blocks.
  public synchronized Target open(String name, Consumer<String> progress) {
    Target known = open.get(name);
    if (known == null) {
      known = targets.open(name, progress);
      open.put(name, known);
    }
    return known;
  }

  /// The settings of a target have changed: the next use opens it anew.
  public synchronized void forget(String name) {
    Target known = open.remove(name);
    if (known != null) {
      outdated.add(known);
    }
  }

  /// Closes what is open, the last one first; blocks.
  @Override
  public synchronized void close() {
    List<Target> all = new ArrayList<>(outdated);
    all.addAll(open.values());
    open.clear();
    outdated.clear();
    all.reversed().forEach(Target::close);
  }
}
