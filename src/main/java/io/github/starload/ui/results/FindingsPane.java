package io.github.starload.ui.results;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Finding;
import io.github.starload.check.LoadReport.Rejected;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.control.NumberColumn;
import io.github.starload.ui.control.TextColumn;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a person should know about the data: rejected records, what is left out by name, and more.
final class FindingsPane extends VBox {
  private final TableView<Finding> findings = new TableView<>();

  FindingsPane() {
    findings.setId("result-findings");
    findings.setAccessibleText(ResultsWords.FINDINGS_SPOKEN.text());
    findings.getStyleClass().addAll("grid", "dense");
    findings.setPlaceholder(new Label(ResultsWords.NO_FINDING.text()));
    findings
        .getColumns()
        .setAll(
            List.of(
                new TextColumn<>(ResultsWords.FINDING.text(), 130, Finding::kind),
                new TextColumn<>(ResultsWords.PATH.text(), 190, Finding::path),
                new NumberColumn<>(ResultsWords.COUNT.text(), 76, Finding::count, _ -> false),
                new TextColumn<>(ResultsWords.OUTCOME.text(), 250, Finding::outcome),
                new TextColumn<>(ResultsWords.EXAMPLE.text(), 80, Finding::example)));
    GridCopy.install(findings, "findings_of_load");
    VBox.setVgrow(findings, Priority.ALWAYS);
    getChildren().add(findings);
  }

  void show(LoadReport report) {
    List<Finding> all = new ArrayList<>();
    report.rejected().stream().map(FindingsPane::asFinding).forEach(all::add);
    all.addAll(report.findings());
    findings.getItems().setAll(all);
  }

  private static Finding asFinding(Rejected rejected) {
    String place =
        ResultsWords.REJECTED_AT.text(rejected.source(), rejected.record(), rejected.line());
    return new Finding(
        ResultsWords.REJECTED_RECORD.text(), rejected.path(), 1, place, rejected.reason());
  }
}
