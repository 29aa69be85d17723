package io.github.starload.ui.sources;

import io.github.starload.json.JsonPointer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/// Says where a source's records are, and lets a person point elsewhere.
final class PlaceMenu extends MenuButton {
  private final SourcesViewModel model;

  PlaceMenu(SourcesViewModel model) {
    this.model = model;
    getStyleClass().addAll("flat", "small", "place-menu");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip(SourcesWords.CHANGE_PLACE.text()));
  }

  void show(SourceLine line) {
    textProperty().unbind();
    textProperty().bind(line.place());
    setVisible(!line.format().isEmpty());
    setManaged(isVisible());
    accessibleTextProperty().unbind();
    accessibleTextProperty().bind(line.place().map(SourcesWords.PLACE_SPOKEN::text));
    getItems().setAll(line.places().stream().map(place -> item(line, place)).toList());
    TextField other = new TextField(line.recordsAt().toString());
    other.setPromptText(SourcesWords.PLACE_PROMPT.text());
    other.setAccessibleText(SourcesWords.CHANGE_PLACE.text());
    other.setOnAction(
        _ -> {
          hide();
          model.lookAt(line, other.getText());
        });
    getItems().addAll(new SeparatorMenuItem(), new CustomMenuItem(other, false));
  }

  private MenuItem item(SourceLine line, JsonPointer place) {
    MenuItem item = new MenuItem(SourcesText.place(place));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> model.lookAt(line, place.toString()));
    return item;
  }
}
