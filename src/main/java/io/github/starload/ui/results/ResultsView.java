package io.github.starload.ui.results;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.ui.control.EmptyState;
import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.control.Headline;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.control.ProblemLine;
import io.github.starload.ui.control.VerdictBanner;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Results screen.
public final class ResultsView extends VBox {
  private final ResultsViewModel model;
  private final FilePicker picker;
  private final VerdictBanner banner = new VerdictBanner("verdict");
  private final ChecksPane checks = new ChecksPane();
  private final SchemaPane schema = new SchemaPane();
  private final FindingsPane findings = new FindingsPane();
  private final Tab checksTab = tab("Checks", "checks-tab", checks);
  private final Tab schemaTab = tab("Schema", "schema-tab", schema);
  private final TabPane tabs = new TabPane(schemaTab, checksTab);

  public ResultsView(ResultsViewModel model, FilePicker picker) {
    this.model = model;
    this.picker = picker;
    setId("results-screen");
    getStyleClass().addAll("screen", "results");
    Button save = new Button("_Save report …", new FontIcon("fth-save"));
    save.setId("save-report");
    save.setMnemonicParsing(true);
    save.setOnAction(_ -> save());
    Label saved = new Label();
    saved.setId("saved");
    saved.getStyleClass().add("quiet");
    saved.textProperty().bind(model.saved());
    saved.managedProperty().bind(saved.textProperty().isNotEmpty());
    VBox content = new VBox(12, banner, saved, new ProblemLine(model.problem()), details());
    EmptyState nothing =
        new EmptyState(
            "fth-check-square",
            "No result yet",
            "After a load, the counts of every table and each check stand here.");
    StackPane stack = new StackPane(content, nothing);
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(new Headline("Results", model.summary(), save), stack);
    model
        .report()
        .subscribe(
            report -> {
              nothing.setVisible(report.isEmpty());
              content.setVisible(report.isPresent());
              save.setVisible(report.isPresent());
              report.ifPresent(this::show);
            });
    model.selected().subscribe(this::show);
  }

  private SplitPane details() {
    tabs.setId("result-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs()
        .addAll(
            tab("Accounting", "accounting-tab", new AccountingPane(model.accounting())),
            tab("Left out and findings", "findings-tab", findings));
    SplitPane split = new SplitPane(new TableGrid(model), tabs);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.5);
    VBox.setVgrow(split, Priority.ALWAYS);
    return split;
  }

  private static Tab tab(String title, String id, Node content) {
    Tab tab = new Tab(title, content);
    tab.setId(id);
    return tab;
  }

  private void save() {
    picker.pickReport(model.proposedFileName()).ifPresent(model::save);
  }

  private void show(LoadReport report) {
    banner.show(Mark.of(report.verdict()), model.verdict().getValue());
    findings.show(report);
    tabs.getSelectionModel()
        .select(
            switch (report.verdict()) {
              case PASSED -> schemaTab;
              case FAILED, UNVERIFIED -> checksTab;
            });
  }

  private void show(Optional<TableEntry> selected) {
    selected.ifPresent(
        table -> {
          checks.show(table);
          schema.show(table);
          checksTab.setText("Checks of " + table.name());
          schemaTab.setText("Schema of " + table.name());
        });
  }
}
