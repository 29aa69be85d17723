package io.github.starload.ui.load;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The steps of the running work, or of the last: how far each has come, and how far the whole.
final class ProgressPane extends ScrollPane {
  private final LoadViewModel model;
  private final List<StepRow> rows = new ArrayList<>();

  ProgressPane(LoadViewModel model) {
    this.model = model;
    VBox content = new VBox(10, overall(), steps(), note());
    content.getStyleClass().add("tab-content");
    setContent(content);
    setFitToWidth(true);
    setAccessibleText(LoadWords.STEPS.text());
    getStyleClass().add("edge-to-edge");
  }

  private ProgressBar overall() {
    ProgressBar bar = new ProgressBar();
    bar.setId("load-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(LoadWords.PROGRESS_OF_ALL.text());
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
    VBox box = new VBox();
    box.setId("load-steps");
    box.getStyleClass().add("steps");
    model
        .progress()
        .subscribe(
            progress -> {
              if (rows.size() != progress.steps().size()) {
                rows.clear();
                progress.steps().forEach(_ -> rows.add(new StepRow()));
                box.getChildren().setAll(rows);
              }
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
    return note;
  }
}
