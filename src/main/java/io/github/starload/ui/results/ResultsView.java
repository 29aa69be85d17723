package io.github.starload.ui.results;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.ui.control.EmptyState;
import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.control.Headline;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.control.ProblemLine;
import io.github.starload.ui.control.Tabs;
import io.github.starload.ui.control.VerdictBanner;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
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
  private final Tab checksTab = tab("", "checks-tab", checks);
  private final Tab schemaTab = tab("", "schema-tab", schema);
  private final Tabs tabs = new Tabs("result-tabs", ResultsWords.TABS.text(), schemaTab, checksTab);

  public ResultsView(ResultsViewModel model, FilePicker picker) {
    this.model = model;
    this.picker = picker;
    setId("results-screen");
    getStyleClass().addAll("screen", "results");
    Button page = save("save-page", "fth-file-text", ResultsWords.SAVE_PAGE, ".html");
    Button save = save("save-report", "fth-save", ResultsWords.SAVE_JSON, ".json");
    Label saved = new Label();
    saved.setId("saved");
    saved.getStyleClass().add("quiet");
    saved.textProperty().bind(model.saved());
    saved.managedProperty().bind(saved.textProperty().isNotEmpty());
    VBox content = new VBox(12, banner, saved, new ProblemLine(model.problem()), details());
    EmptyState nothing =
        new EmptyState(
            "fth-check-square",
            ResultsWords.NOTHING_TITLE.text(),
            ResultsWords.NOTHING_SENTENCE.text());
    StackPane stack = new StackPane(content, nothing);
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren()
        .addAll(new Headline(ResultsWords.TITLE.text(), model.summary(), save, page), stack);
    model
        .report()
        .subscribe(
            report -> {
              nothing.setVisible(report.isEmpty());
              content.setVisible(report.isPresent());
              save.setVisible(report.isPresent());
              page.setVisible(report.isPresent());
              report.ifPresent(this::show);
            });
    model.selected().subscribe(this::show);
  }

  private SplitPane details() {
    tabs.getTabs()
        .addAll(
            tab(
                ResultsWords.ACCOUNTING.text(),
                "accounting-tab",
                new AccountingPane(model.accounting())),
            tab(ResultsWords.FINDINGS.text(), "findings-tab", findings));
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

  private Button save(String id, String icon, ResultsWords name, String ending) {
    Button button = new Button(name.text(), new FontIcon(icon));
    button.setId(id);
    button.setMnemonicParsing(true);
    button.setOnAction(
        _ -> picker.pickReport(model.proposedFileName(ending)).ifPresent(model::save));
    return button;
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
          checksTab.setText(ResultsWords.CHECKS_OF.text(table.name()));
          schemaTab.setText(ResultsWords.SCHEMA_OF.text(table.name()));
        });
  }
}
