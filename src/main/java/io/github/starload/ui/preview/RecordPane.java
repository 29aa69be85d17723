package io.github.starload.ui.preview;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The JSON record that the selected row came from, its part marked.
final class RecordPane extends VBox {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  RecordPane(ObservableValue<String> where, ObservableValue<List<JsonLines.Line>> json) {
    super(6);
    Label title = new Label();
    title.setId("record-place");
    title.getStyleClass().add("quiet");
    title.textProperty().bind(where);
    ListView<JsonLines.Line> lines = new ListView<>();
    lines.setId("record-json");
    lines.getStyleClass().addAll("monospace", "json-lines");
    lines.setAccessibleText(PreviewWords.RECORD_SPOKEN.text());
    lines.setPlaceholder(new Label(PreviewWords.RECORD_NONE.text()));
    lines.setCellFactory(_ -> new Cell());
    VBox.setVgrow(lines, Priority.ALWAYS);
    json.subscribe(
        newest -> {
          lines.getItems().setAll(newest);
          lines.scrollTo(first(newest));
        });
    getChildren().addAll(title, lines);
  }

  private static int first(List<JsonLines.Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).marked()) {
        return Math.max(0, i - 2);
      }
    }
    return 0;
  }

  private static final class Cell extends ListCell<JsonLines.Line> {
    @Override
    protected void updateItem(JsonLines.@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? "" : line.text());
      pseudoClassStateChanged(MARKED, !empty && line != null && line.marked());
    }
  }
}
