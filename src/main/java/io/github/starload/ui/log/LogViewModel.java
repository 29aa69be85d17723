package io.github.starload.ui.log;

import io.github.starload.problem.Cancellation;
import io.github.starload.ui.log.LogLine.Level;
import io.github.starload.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The end of the log, followed while it is shown and not otherwise.
public final class LogViewModel {
  private final TaskRunner runner;
  private final LogSource source;
  private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
  private final ObservableList<LogLine> shownLines =
      FXCollections.unmodifiableObservableList(lines);
  private final ObjectProperty<Level> least = new SimpleObjectProperty<>(Level.INFO);
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private List<LogLine> all = List.of();
  private Cancellation following = new Cancellation();

  /// @param folder of the log files
  public LogViewModel(TaskRunner runner, Path folder) {
    this(runner, new LogTail(folder));
  }

  LogViewModel(TaskRunner runner, LogSource source) {
    this.runner = runner;
    this.source = source;
    least.subscribe(_ -> filter());
  }

  /// The newest lines that matter enough, the newest last.
  ObservableList<LogLine> lines() {
    return shownLines;
  }

  /// Lines that matter less are not shown.
  ObjectProperty<Level> least() {
    return least;
  }

  /// Whether the pane is there.
  public ReadOnlyBooleanProperty shown() {
    return shown.getReadOnlyProperty();
  }

  /// Why the log cannot be read, as a sentence; empty if it can.
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// Shows the pane, or takes it away.
  public void turn() {
    if (shown.get()) {
      close();
      return;
    }
    shown.set(true);
    problem.set("");
    Cancellation cancel = new Cancellation();
    following = cancel;
    runner.run(
        painting -> {
          source.follow(painting.latest(this::read), cancel);
          return cancel;
        },
        _ -> {},
        failed -> problem.set(failed.sentence()));
  }

  /// Follows the log no longer.
  public void close() {
    following.request();
    shown.set(false);
  }

  /// The text of lines, each with its end.
  static String text(List<LogLine> some) {
    return some.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }

  private void read(List<LogLine> newest) {
    all = newest;
    filter();
  }

  private void filter() {
    lines.setAll(all.stream().filter(line -> line.level().compareTo(least.get()) >= 0).toList());
  }
}
