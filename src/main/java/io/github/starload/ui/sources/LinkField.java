package io.github.starload.ui.sources;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line for an address, a pattern or a path; takes no room until it is asked for.
final class LinkField extends HBox {
  private final TextField field = new TextField();

  LinkField(Consumer<List<String>> take) {
    super(8);
    setAlignment(Pos.CENTER);
    field.setId("link");
    field.setPromptText(SourcesWords.LINK_PROMPT.text());
    field.setAccessibleText(SourcesWords.LINK_SPOKEN.text());
    HBox.setHgrow(field, Priority.ALWAYS);
    Button add = new Button(SourcesWords.LINK_ADD.text());
    add.setId("add-link");
    add.setAccessibleText(SourcesWords.LINK_ADD_SPOKEN.text());
    Runnable done =
        () -> {
          take.accept(List.of(field.getText()));
          close();
        };
    add.setOnAction(_ -> done.run());
    add.disableProperty().bind(field.textProperty().map(String::isBlank));
    field.setOnAction(_ -> done.run());
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    getChildren().addAll(field, add);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void open() {
    setVisible(true);
    field.requestFocus();
  }

  private void close() {
    field.clear();
    setVisible(false);
  }
}
