package io.github.starload.ui.history;

import io.github.starload.load.BundleReport;
import io.github.starload.load.ForwardingTarget;
import io.github.starload.load.Target;
import io.github.starload.problem.Problem;
import io.github.starload.ui.target.OpenTargets;
import io.github.starload.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Verifies a proof bundle that a person has, whoever loaded it.
public final class BundleCheckViewModel {
  private final TaskRunner runner;
  private final OpenTargets opened;
  private final HistoryEngine engine;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<BundleReport>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  BundleCheckViewModel(TaskRunner runner, OpenTargets opened, HistoryEngine engine) {
    this.runner = runner;
    this.opened = opened;
    this.engine = engine;
  }

  /// A target of the window, which stays open when its borrower closes it.
  private record Lent(Target real) implements ForwardingTarget {
    @Override
    public void close() {
      // The window closes it.
    }
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// What is going on, as a sentence; empty if nothing is.
  public ReadOnlyStringProperty doing() {
    return doing.getReadOnlyProperty();
  }

  /// Why a file is no bundle, as a sentence; empty if it is one.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// What the last check found; empty before one, and once it was put away.
  public ReadOnlyObjectProperty<Optional<BundleReport>> found() {
    return found.getReadOnlyProperty();
  }

  /// Verifies the bundle in a file: itself, the sources where they were, lake and warehouse of the
  /// target that it names.
  public void check(Path file) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    problem.set("");
    found.set(Optional.empty());
    doing.set(HistoryWords.BUNDLE_CHECKING.text(file));
    runner.run(
        _ -> engine.checkBundle(file, name -> new Lent(opened.open(name, _ -> {}))),
        (BundleReport report) -> {
          ended();
          found.set(Optional.of(report));
        },
        this::stopped);
  }

  /// Puts away what was found.
  public void close() {
    found.set(Optional.empty());
  }

  private void stopped(Problem why) {
    ended();
    problem.set(why.sentence());
  }

  private void ended() {
    busy.set(false);
    doing.set("");
  }
}
