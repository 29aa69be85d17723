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
    findings.setAccessibleText("Findings about the data");
    findings.getStyleClass().addAll("grid", "dense");
    findings.setPlaceholder(new Label("Nothing was left out, nothing was rejected."));
    findings
        .getColumns()
        .setAll(
            List.of(
                new TextColumn<>("Finding", 130, Finding::kind),
                new TextColumn<>("JSON path", 190, Finding::path),
                new NumberColumn<>("Count", 76, Finding::count, _ -> false),
                new TextColumn<>("Outcome", 250, Finding::outcome),
                new TextColumn<>("Example", 80, Finding::example)));
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
        rejected.source() + ", record " + rejected.record() + ", line " + rejected.line();
    return new Finding("rejected record", rejected.path(), 1, place, rejected.reason());
  }
}
