package io.github.starload.ui.load;

import io.github.starload.check.ReportSentence;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.control.VerdictBanner;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// The outcome of the last load in one sentence, with the way to its results.
final class OutcomePanel extends StackPane {
  private final Button results = new Button("Show _results", new FontIcon("fth-arrow-right"));
  private final VerdictBanner banner = new VerdictBanner("outcome", results);

  OutcomePanel(Runnable showResults) {
    results.setId("show-results");
    results.setMnemonicParsing(true);
    results.setMinWidth(USE_PREF_SIZE);
    results.setOnAction(_ -> showResults.run());
    results.managedProperty().bind(results.visibleProperty());
    getChildren().add(banner);
  }

  void show(LoadState state) {
    results.setVisible(state instanceof LoadState.Reported);
    banner.setVisible(state.hasOutcome());
    switch (state) {
      case LoadState.Reported(var report) ->
          banner.show(Mark.of(report.verdict()), ReportSentence.of(report));
      case LoadState.Stopped(var problem) ->
          banner.show(
              LoadState.wanted(problem) ? "fth-stop-circle" : "fth-alert-circle",
              LoadState.wanted(problem) ? "cancelled" : Mark.FAILED.styleClass(),
              "Stopped",
              problem.sentence());
      case LoadState.Cancelling() ->
          banner.show("fth-clock", "waiting", "Cancelling", "What runs is brought to its end …");
      case LoadState.NothingToLoad(), LoadState.Ready(), LoadState.Running() -> {}
    }
  }
}
