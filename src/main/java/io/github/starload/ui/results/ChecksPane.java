package io.github.starload.ui.results;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.control.MarkColumn;
import io.github.starload.ui.control.TextColumn;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The checks of a table, failed ones first, and the selected one in full sentences.
final class ChecksPane extends VBox {
  private final TableView<Check> checks = new TableView<>();
  private final Label sentence = new Label();
  private final Label next = new Label();
  private final FailedRows rows = new FailedRows();

  ChecksPane() {
    checks.setId("result-checks");
    checks.setAccessibleText(ResultsWords.CHECKS_SPOKEN.text());
    checks.getStyleClass().addAll("grid", "dense");
    checks.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    checks.setPlaceholder(new Label(ResultsWords.NO_CHECK.text()));
    checks
        .getColumns()
        .setAll(
            List.of(
                new MarkColumn<>(
                    ResultsWords.VERDICT.text(), (Check check) -> Mark.of(check.verdict())),
                new TextColumn<>(ResultsWords.WHEN.text(), 110, ResultsText::stage),
                new TextColumn<>(ResultsWords.CHECK.text(), 220, Check::name),
                new TextColumn<>(ResultsWords.EXPECTED.text(), 150, Check::expected),
                new TextColumn<>(ResultsWords.FOUND.text(), 150, Check::actual)));
    checks
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            check -> {
              sentence.setText(check == null ? "" : ResultsText.check(check));
              next.setText(check == null ? "" : ResultsText.nextStep(check));
              rows.show(check == null ? List.of() : check.rows());
            });
    next.setId("check-next-step");
    next.setWrapText(true);
    next.setMinHeight(USE_PREF_SIZE);
    next.getStyleClass().add("next-step");
    next.managedProperty().bind(next.textProperty().isNotEmpty());
    sentence.setId("check-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("check-sentence");
    sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
    VBox.setVgrow(checks, Priority.ALWAYS);
    GridCopy.install(checks, "checks_of_load");
    getChildren().addAll(checks, sentence, rows, next);
  }

  void show(TableEntry table) {
    checks
        .getItems()
        .setAll(
            table.checks().stream()
                .sorted(Comparator.comparingInt(check -> rank(Mark.of(check.verdict()))))
                .toList());
    checks.getSelectionModel().selectFirst();
    checks.scrollTo(0);
  }

  private static int rank(Mark mark) {
    return switch (mark) {
      case FAILED -> 0;
      case UNVERIFIED -> 1;
      case PASSED -> 2;
    };
  }
}
