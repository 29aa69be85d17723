package io.github.starload.ui.load;

import io.github.starload.ui.control.EmptyState;
import io.github.starload.ui.control.Headline;
import io.github.starload.ui.control.ProblemLine;
import io.github.starload.ui.control.StyleSheet;
import io.github.starload.ui.control.Tabs;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Load screen: the choices, then the work as it runs and what a dry run found.
public final class LoadView extends VBox {
  private final Tab progressTab = new Tab(LoadWords.PROGRESS.text());
  private final Tab dryRunTab = new Tab(LoadWords.DRY_RUN.text().replace("_", ""));
  private final Tabs tabs = new Tabs("load-tabs", LoadWords.TABS.text(), progressTab, dryRunTab);

  /// @param showResults goes to the Results screen
  public LoadView(LoadViewModel model, Runnable showResults) {
    setId("load-screen");
    getStyleClass().addAll("screen", "load");
    getStylesheets().add(StyleSheet.beside(LoadView.class, "load.css"));
    OutcomePanel outcome = new OutcomePanel(showResults, this::showDryRun);
    progressTab.setContent(new ProgressPane(model));
    dryRunTab.setContent(new DryRunPane(model));
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox work =
        new VBox(12, new ChoicesPane(model), new ProblemLine(model.problem()), outcome, tabs);
    EmptyState nothing =
        new EmptyState(
            "fth-play", LoadWords.NOTHING_TITLE.text(), LoadWords.NOTHING_SENTENCE.text());
    StackPane content = new StackPane(work, nothing);
    VBox.setVgrow(content, Priority.ALWAYS);
    Button cancel = button("cancel", "fth-x", LoadWords.CANCEL, LoadWords.CANCEL_KEY);
    cancel.setOnAction(_ -> model.cancel());
    Button dryRun = button("dry-run", "fth-eye", LoadWords.DRY_RUN, LoadWords.DRY_RUN_KEY);
    dryRun.setOnAction(_ -> model.dryRun());
    Button load = button("load", "fth-play", LoadWords.LOAD, LoadWords.LOAD_KEY);
    load.setDefaultButton(true);
    load.setOnAction(_ -> model.load());
    getChildren()
        .addAll(new Headline(LoadWords.TITLE.text(), model.plan(), cancel, dryRun, load), content);
    model
        .state()
        .subscribe(
            state -> {
              boolean empty = state instanceof LoadState.NothingToLoad;
              nothing.setVisible(empty);
              work.setVisible(!empty);
              load.setDisable(!state.canLoad());
              dryRun.setDisable(!state.canLoad());
              cancel.setVisible(state.isBusy());
              cancel.setDisable(!(state instanceof LoadState.Running));
              outcome.show(state);
              turnTo(state);
            });
    visibleProperty()
        .subscribe(
            (_, visible) -> {
              if (visible) {
                model.readTargets();
              }
            });
  }

  private void turnTo(LoadState state) {
    switch (state) {
      case LoadState.Running(_) -> tabs.getSelectionModel().select(progressTab);
      case LoadState.Proposed(_) -> showDryRun();
      case LoadState.NothingToLoad(),
          LoadState.Ready(),
          LoadState.Cancelling(),
          LoadState.Reported(_),
          LoadState.Stopped(_) -> {}
    }
  }

  private void showDryRun() {
    tabs.getSelectionModel().select(dryRunTab);
  }

  private static Button button(String id, String icon, LoadWords name, LoadWords keys) {
    Button button = new Button(name.text(), new FontIcon(icon));
    button.setId(id);
    button.setMnemonicParsing(true);
    button.setAccessibleText(keys.text());
    button.setTooltip(new Tooltip(keys.text()));
    return button;
  }
}
