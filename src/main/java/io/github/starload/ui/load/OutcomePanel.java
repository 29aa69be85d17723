package io.github.starload.ui.load;

import io.github.starload.check.ReportSentence;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.control.VerdictBanner;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// The outcome of the last work in one sentence, with the way to its results; takes no room while
/// there is none.
final class OutcomePanel extends StackPane {
  private final Button results = button("show-results", LoadWords.SHOW_RESULTS);
  private final Button dryRun = button("show-dry-run", LoadWords.SHOW_DRY_RUN);
  private final VerdictBanner banner = new VerdictBanner("outcome", results, dryRun);

  OutcomePanel(Runnable showResults, Runnable showDryRun) {
    results.setOnAction(_ -> showResults.run());
    dryRun.setOnAction(_ -> showDryRun.run());
    managedProperty().bind(visibleProperty());
    getChildren().add(banner);
  }

  void show(LoadState state) {
    results.setVisible(state instanceof LoadState.Reported);
    dryRun.setVisible(state instanceof LoadState.Proposed);
    banner.setVisible(state.hasOutcome());
    setVisible(state.hasOutcome());
    switch (state) {
      case LoadState.Reported(var report) ->
          banner.show(Mark.of(report.verdict()), ReportSentence.of(report));
      case LoadState.Proposed(var proposal) when proposal.failed().isEmpty() ->
          banner.show("fth-eye", "neutral", LoadWords.PROPOSED.text(), LoadText.proposed(proposal));
      case LoadState.Proposed(var proposal) ->
          banner.show(
              Mark.FAILED.icon(),
              Mark.FAILED.styleClass(),
              LoadWords.REFUSED.text(),
              LoadText.refused(proposal));
      case LoadState.Stopped(var problem) ->
          banner.show(
              LoadState.wanted(problem) ? "fth-stop-circle" : "fth-alert-circle",
              LoadState.wanted(problem) ? "cancelled" : Mark.FAILED.styleClass(),
              LoadWords.STOPPED.text(),
              problem.sentence());
      case LoadState.Cancelling() ->
          banner.show(
              "fth-clock",
              "waiting",
              LoadWords.CANCELLING.text(),
              LoadWords.CANCELLING_SENTENCE.text());
      case LoadState.NothingToLoad(), LoadState.Ready(), LoadState.Running(_) -> {}
    }
  }

  private static Button button(String id, LoadWords name) {
    Button button = new Button(name.text(), new FontIcon("fth-arrow-right"));
    button.setId(id);
    button.setMnemonicParsing(true);
    button.setMinWidth(USE_PREF_SIZE);
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }
}
