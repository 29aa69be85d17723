package io.github.starload.ui.settings;

import io.github.starload.load.TargetSummary;
import io.github.starload.ui.control.Headline;
import io.github.starload.ui.control.NoticeLine;
import io.github.starload.ui.control.ProblemLine;
import io.github.starload.ui.control.StyleSheet;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Settings screen.
public final class SettingsView extends VBox {
  private final TargetsViewModel model;

  /// @param home the folder of local state, in words
  /// @param look controls of the window's look, each with its name
  public SettingsView(TargetsViewModel model, String home, Node... look) {
    this.model = model;
    setId("settings-screen");
    getStyleClass().addAll("screen", "settings");
    getStylesheets().add(StyleSheet.beside(SettingsView.class, "settings.css"));
    TargetForm form = new TargetForm(model);
    HBox.setHgrow(form, Priority.ALWAYS);
    HBox targets = new HBox(16, list(), form);
    VBox.setVgrow(targets, Priority.ALWAYS);
    HBox looks = new HBox(14, look);
    Label place = new Label(SettingsWords.HOME.text(home));
    place.setId("settings-home");
    place.getStyleClass().add("quiet");
    place.setWrapText(true);
    getChildren()
        .addAll(
            new Headline(
                SettingsWords.TITLE.text(),
                new ReadOnlyStringWrapper(SettingsWords.SENTENCE.text())),
            new ProblemLine(model.problem()),
            new NoticeLine(model.note()),
            targets,
            looks,
            place);
    visibleProperty()
        .subscribe(
            (_, visible) -> {
              if (visible) {
                model.refresh();
              }
            });
  }

  private VBox list() {
    ListView<TargetSummary> list = new ListView<>(model.targets());
    list.setId("settings-targets");
    list.setAccessibleText(SettingsWords.TARGETS.text());
    list.setCellFactory(_ -> new Cell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            target -> {
              if (target != null) {
                model.choose(target.name());
              }
            });
    model
        .chosen()
        .subscribe(
            chosen -> {
              if (chosen.isEmpty()) {
                list.getSelectionModel().clearSelection();
              }
            });
    VBox.setVgrow(list, Priority.ALWAYS);
    Button fresh = new Button(SettingsWords.NEW.text(), new FontIcon("fth-plus"));
    fresh.setId("target-new");
    fresh.setMnemonicParsing(true);
    fresh.setMaxWidth(Double.MAX_VALUE);
    fresh.setOnAction(_ -> model.begin());
    VBox box = new VBox(8, list, fresh);
    box.getStyleClass().add("targets");
    return box;
  }

  private static final class Cell extends ListCell<TargetSummary> {
    @Override
    protected void updateItem(@Nullable TargetSummary target, boolean empty) {
      super.updateItem(target, empty);
      if (empty || target == null) {
        setGraphic(null);
        return;
      }
      Label name = new Label(target.name());
      name.getStyleClass().add("table-name");
      Label where = new Label(target.warehouse());
      where.getStyleClass().add("quiet");
      setGraphic(new VBox(1, name, where));
    }
  }
}
