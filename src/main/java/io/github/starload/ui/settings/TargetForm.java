package io.github.starload.ui.settings;

import io.github.starload.check.Verdict;
import io.github.starload.load.TargetCheck;
import io.github.starload.settings.Setting;
import io.github.starload.ui.control.Badge;
import io.github.starload.ui.control.BadgeColumn;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.control.TextColumn;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The settings of one target, one line a [Setting], with what its test found below.
final class TargetForm extends VBox {
  private static final double NAME_WIDTH = 120;
  private static final double VALUE_WIDTH = 250;
  private static final double CHECKS_HEIGHT = 190;

  private final TargetsViewModel model;

  TargetForm(TargetsViewModel model) {
    super(10);
    this.model = model;
    ScrollPane scroll = new ScrollPane(lines());
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.visibleProperty().bind(model.editable());
    Label builtIn = new Label(SettingsWords.BUILT_IN_FORM.text());
    builtIn.getStyleClass().add("empty-sentence");
    builtIn.visibleProperty().bind(model.editable().not());
    StackPane form = new StackPane(scroll, builtIn);
    VBox.setVgrow(form, Priority.ALWAYS);
    getChildren().addAll(form, buttons(), checks());
  }

  private GridPane lines() {
    GridPane grid = new GridPane(12, 6);
    ColumnConstraints names = new ColumnConstraints(NAME_WIDTH);
    ColumnConstraints values = new ColumnConstraints(VALUE_WIDTH);
    ColumnConstraints helps = new ColumnConstraints();
    helps.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values, helps);
    TextField name = new TextField();
    name.setId("target-name");
    name.textProperty().bindBidirectional(model.name());
    line(grid, SettingsWords.NAME.text(), name, SettingsWords.NAME_HELP.text());
    for (Setting setting : Setting.values()) {
      Control control = control(setting);
      control.setId("setting-" + setting.key());
      line(grid, setting.key(), control, setting.help());
    }
    return grid;
  }

  private static void line(GridPane grid, String name, Control control, String help) {
    Label label = new Label(name);
    label.setLabelFor(control);
    Label meaning = new Label(help);
    meaning.getStyleClass().add("quiet");
    meaning.setWrapText(true);
    control.setMaxWidth(Double.MAX_VALUE);
    control.setAccessibleText(name);
    control.setAccessibleHelp(help);
    grid.addRow(grid.getRowCount(), label, control, meaning);
  }

  /// A choice where the setting's form lists its values, else a text field.
  private Control control(Setting setting) {
    if (!setting.form().matches("[a-z0-9-]+(\\|[a-z0-9-]+)+")) {
      TextField field = new TextField();
      field.setPromptText(setting.form());
      field.textProperty().bindBidirectional(model.value(setting));
      return field;
    }
    ComboBox<String> choice = new ComboBox<>();
    choice.getItems().add("");
    choice.getItems().addAll(setting.form().split("\\|"));
    choice.setPromptText(SettingsWords.LEFT_OUT.text());
    choice.valueProperty().bindBidirectional(model.value(setting));
    return choice;
  }

  private HBox buttons() {
    Button remove = button("target-remove", "fth-trash-2", SettingsWords.REMOVE, model::remove);
    remove
        .disableProperty()
        .bind(
            model
                .busy()
                .or(model.editable().not())
                .or(
                    Bindings.createBooleanBinding(
                        () -> model.chosen().get().isEmpty(), model.chosen())));
    Button test = button("target-test", "fth-activity", SettingsWords.TEST, model::test);
    test.disableProperty()
        .bind(
            model
                .busy()
                .or(
                    Bindings.createBooleanBinding(
                        () -> model.chosen().get().isEmpty(), model.chosen())));
    Button save = button("target-save", "fth-save", SettingsWords.SAVE, model::save);
    save.getStyleClass().add("accent");
    save.disableProperty().bind(model.busy().or(model.editable().not()));
    HBox row = new HBox(10, remove, test, save);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private static Button button(String id, String icon, SettingsWords name, Runnable action) {
    Button button = new Button(name.text(), new FontIcon(icon));
    button.setId(id);
    button.setMnemonicParsing(true);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private TableView<TargetCheck> checks() {
    TableView<TargetCheck> checks = new TableView<>(model.checks());
    checks.setId("target-checks");
    checks.setAccessibleText(SettingsWords.CHECKS.text());
    checks.getStyleClass().addAll("grid", "dense", "bordered");
    checks.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    checks.setMinHeight(CHECKS_HEIGHT);
    checks.setPrefHeight(CHECKS_HEIGHT);
    checks
        .getColumns()
        .setAll(
            List.of(
                new TextColumn<>(SettingsWords.TRIED.text(), 170, TargetCheck::name),
                new BadgeColumn<>(
                    SettingsWords.VERDICT.text(), 110, check -> look(check.verdict())),
                new TextColumn<>(SettingsWords.DETAIL.text(), 360, TargetCheck::detail)));
    checks.visibleProperty().bind(Bindings.isNotEmpty(model.checks()));
    checks.managedProperty().bind(checks.visibleProperty());
    return checks;
  }

  private static Badge.Look look(Verdict verdict) {
    Mark mark = Mark.of(verdict);
    return new Badge.Look(mark.icon(), mark.styleClass(), mark.word());
  }
}
