package io.github.starload.ui.preview;

import io.github.starload.browse.ColumnLook;
import io.github.starload.browse.Look;
import io.github.starload.browse.TableRows;
import io.github.starload.problem.Cancellation;
import io.github.starload.ui.task.TaskRunner;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the rows of a table hold in each column; found out only while a person looks at it.
final class ColumnsModel {
  private final TaskRunner runner;
  private final ObservableList<ColumnLook> columns = FXCollections.observableArrayList();
  private final ObservableList<ColumnLook> shown =
      FXCollections.unmodifiableObservableList(columns);
  private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");
  private Cancellation work = new Cancellation();
  private Optional<Rows> of = Optional.empty();
  private boolean watched;

  /// Rows to be described.
  ///
  /// @param whole whether they are all rows of the table
  record Rows(TableRows rows, int size, boolean whole) {}

  ColumnsModel(TaskRunner runner) {
    this.runner = runner;
  }

  ObservableList<ColumnLook> columns() {
    return shown;
  }

  /// Of how many rows the profile is, or how far it has come.
  ReadOnlyStringProperty standing() {
    return standing.getReadOnlyProperty();
  }

  /// A person looks at the profile, or away.
  void watch(boolean looks) {
    watched = looks;
    describe();
  }

  /// Other rows are shown, or none.
  void describe(Optional<Rows> rows) {
    of = rows;
    columns.clear();
    describe();
  }

  private void describe() {
    work.request();
    if (of.isEmpty() || !watched) {
      standing.set("");
      return;
    }
    Rows rows = of.get();
    Cancellation cancel = new Cancellation();
    work = cancel;
    runner.run(
        painting -> ColumnLook.of(rows.rows(), rows.size(), look(painting, cancel, this::reached)),
        found -> {
          if (!cancel.isRequested()) {
            columns.setAll(found);
            standing.set(PreviewText.described(rows));
          }
        },
        problem -> {
          if (!cancel.isRequested()) {
            standing.set(problem.sentence());
          }
        });
  }

  private void reached(double share) {
    standing.set(PreviewText.describing(share));
  }

  /// A look whose progress is shown until it is cancelled.
  static Look look(TaskRunner.Painting painting, Cancellation cancel, DoubleConsumer progress) {
    return new Look(
        painting.<Double>latest(
                share -> {
                  if (!cancel.isRequested()) {
                    progress.accept(share);
                  }
                })
            ::accept,
        cancel);
  }
}
