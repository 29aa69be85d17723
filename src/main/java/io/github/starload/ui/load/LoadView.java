package io.github.starload.ui.load;

import io.github.starload.load.LoadStep;
import io.github.starload.ui.control.EmptyState;
import io.github.starload.ui.control.Headline;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Load screen.
public final class LoadView extends VBox {
  private final LoadViewModel model;
  private final OutcomePanel outcome;

  /// @param showResults goes to the Results screen
  public LoadView(LoadViewModel model, Runnable showResults) {
    this.model = model;
    this.outcome = new OutcomePanel(showResults);
    setId("load-screen");
    getStyleClass().addAll("screen", "load");
    VBox work = new VBox(16, commands(), overall(), steps(), note(), outcome);
    EmptyState nothing =
        new EmptyState(
            "fth-play", "Nothing to load yet", "Pick a source first: its tables go here.");
    StackPane content = new StackPane(work, nothing);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(new Headline("Load", model.plan()), content);
    model
        .state()
        .subscribe(
            state -> {
              boolean empty = state instanceof LoadState.NothingToLoad;
              nothing.setVisible(empty);
              work.setVisible(!empty);
              outcome.show(state);
            });
  }

  private HBox commands() {
    ComboBox<String> targets = new ComboBox<>();
    targets.getItems().setAll(model.targets());
    targets.valueProperty().bindBidirectional(model.target());
    targets.setId("target");
    targets.setPrefWidth(220);
    targets.setAccessibleText("Target of the load");
    Label name = new Label("_Target");
    name.setMnemonicParsing(true);
    name.setLabelFor(targets);
    Button load = new Button("Load", new FontIcon("fth-play"));
    load.setId("load");
    load.setDefaultButton(true);
    load.setAccessibleText("Load, Ctrl+Enter");
    load.setOnAction(_ -> model.load());
    Button cancel = new Button("Cancel", new FontIcon("fth-x"));
    cancel.setId("cancel");
    cancel.setAccessibleText("Cancel the load, Escape");
    cancel.setOnAction(_ -> model.cancel());
    model
        .state()
        .subscribe(
            state -> {
              load.setDisable(!state.canLoad());
              targets.setDisable(state.isBusy());
              cancel.setDisable(!(state instanceof LoadState.Running));
            });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(10, name, targets, space, cancel, load);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private ProgressBar overall() {
    ProgressBar bar = new ProgressBar();
    bar.setId("load-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("How far the whole load has come");
    bar.progressProperty()
        .bind(Bindings.createDoubleBinding(this::share, model.progress(), model.state()));
    return bar;
  }

  /// Unknown until the first step has come somewhere.
  private double share() {
    double share = model.progress().get().share();
    return share == 0 && model.state().get().isBusy() ? ProgressBar.INDETERMINATE_PROGRESS : share;
  }

  private VBox steps() {
    List<StepRow> rows = Stream.of(LoadStep.values()).map(_ -> new StepRow()).toList();
    VBox box = new VBox();
    box.setId("load-steps");
    box.getStyleClass().add("steps");
    box.getChildren().addAll(rows);
    model
        .progress()
        .subscribe(
            progress -> {
              for (int i = 0; i < rows.size(); i++) {
                rows.get(i).show(progress.steps().get(i));
              }
            });
    return box;
  }

  private Label note() {
    Label note = new Label();
    note.setId("load-note");
    note.getStyleClass().add("quiet");
    note.setWrapText(true);
    note.textProperty().bind(model.progress().map(LoadProgress::note));
    note.visibleProperty().bind(model.state().map(LoadState::isBusy));
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }
}
