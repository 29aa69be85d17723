package io.github.starload.ui.load;

import io.github.starload.ui.control.Mark;
import io.github.starload.ui.control.ReportSentence;
import io.github.starload.ui.control.VerdictBadge;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// The outcome of the last load in one sentence, with the way to its results.
final class OutcomePanel extends HBox {
  private final Label sentence = new Label();
  private final Button results = new Button("Show _results", new FontIcon("fth-arrow-right"));

  OutcomePanel(Runnable showResults) {
    super(12);
    setId("load-outcome");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("outcome");
    sentence.setId("load-sentence");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    results.setId("show-results");
    results.setMnemonicParsing(true);
    results.setMinWidth(USE_PREF_SIZE);
    results.setOnAction(_ -> showResults.run());
  }

  void show(LoadState state) {
    getStyleClass().removeAll("passed", "failed", "unverified");
    getChildren().clear();
    setVisible(true);
    switch (state) {
      case LoadState.Reported(var report) -> {
        Mark mark = Mark.of(report.verdict());
        getStyleClass().add(mark.styleClass());
        sentence.setText(ReportSentence.of(report));
        getChildren().addAll(new VerdictBadge(mark), sentence, results);
      }
      case LoadState.Stopped(String reason) -> {
        getStyleClass().add(Mark.FAILED.styleClass());
        sentence.setText(reason);
        getChildren().addAll(new FontIcon("fth-alert-circle"), sentence);
      }
      case LoadState.Cancelling() -> {
        sentence.setText("Cancelling; what runs is brought to its end …");
        getChildren().add(sentence);
      }
      case LoadState.NothingToLoad(), LoadState.Ready(), LoadState.Running() -> setVisible(false);
    }
  }
}
