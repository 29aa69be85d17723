package io.github.starload.ui.preview;

import io.github.starload.browse.TableRows;
import io.github.starload.normalise.TablePreview.RowOrigin;
import io.github.starload.ui.task.TaskRunner;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The record that a row came from.
final class RecordModel {
  private final TaskRunner runner;
  private final ObjectProperty<List<JsonLines.Line>> lines = new SimpleObjectProperty<>(List.of());
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private long newest;

  RecordModel(TaskRunner runner) {
    this.runner = runner;
  }

  private record Seen(String place, List<JsonLines.Line> lines) {}

  /// The record on lines; empty if none is looked at.
  ObservableValue<List<JsonLines.Line>> lines() {
    return lines;
  }

  /// Where it stands, in words.
  ReadOnlyStringProperty place() {
    return place.getReadOnlyProperty();
  }

  /// Shows the record of a row that was read.
  void lookAt(TableRows rows, PreviewRow row) {
    if (row.number() < 0) {
      return;
    }
    List<@Nullable String> cells = row.cells().get();
    long number = ++newest;
    runner.run(
        _ -> {
          RowOrigin origin = rows.origin(row.number());
          OptionalInt ordinal = PreviewText.ordinal(rows.table(), cells);
          return new Seen(
              PreviewText.place(origin),
              JsonLines.of(origin.json(), rows.table().paths(), ordinal));
        },
        seen -> {
          if (number == newest) {
            place.set(seen.place());
            lines.set(seen.lines());
          }
        },
        problem -> {
          if (number == newest) {
            place.set(problem.sentence());
          }
        });
  }

  /// Looks at none.
  void forget() {
    newest++;
    lines.set(List.of());
    place.set("");
  }
}
