package io.github.starload.ui.design;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a person should look at, line by line; a line leads to its place.
final class ToDoList extends ListView<ToDo> {
  ToDoList(DesignViewModel model) {
    setId("to-do");
    getStyleClass().add("to-do");
    setAccessibleText(DesignWords.TO_DO_SPOKEN.text());
    setPlaceholder(new Label(DesignWords.TO_DO_NONE.text()));
    setCellFactory(_ -> new Cell());
    model
        .picture()
        .subscribe(picture -> getItems().setAll(picture.map(Picture::toDo).orElse(List.of())));
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            picked -> {
              if (picked != null) {
                model.select(picked.where());
              }
            });
  }

  private static final class Cell extends ListCell<ToDo> {
    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ToDo toDo, boolean empty) {
      super.updateItem(toDo, empty);
      if (empty || toDo == null) {
        setGraphic(null);
        return;
      }
      Label weight = new Label(toDo.weight().word(), new FontIcon(toDo.weight().icon()));
      weight.getStyleClass().addAll("badge", "verdict", toDo.weight().styleClass());
      weight.setMinWidth(86);
      Label sentence = new Label(toDo.sentence());
      sentence.setMinWidth(0);
      sentence.setTooltip(new Tooltip(toDo.sentence()));
      HBox.setHgrow(sentence, Priority.ALWAYS);
      HBox line = new HBox(10, weight, sentence);
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
      setAccessibleText(toDo.weight().word() + ": " + toDo.sentence());
    }
  }
}
