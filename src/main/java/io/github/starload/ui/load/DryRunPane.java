package io.github.starload.ui.load;

import io.github.starload.load.LoadProposal;
import io.github.starload.load.LoadProposal.Step;
import io.github.starload.load.LoadProposal.TableProposal;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.control.BadgeColumn;
import io.github.starload.ui.control.Clip;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.control.NumberColumn;
import io.github.starload.ui.control.TextColumn;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a dry run found: the tables with what becomes of them, and every statement with its
/// reasons, to read and to copy.
final class DryRunPane extends StackPane {
  private static final double NUMBER_WIDTH = 48;

  private final TableView<TableProposal> tables = new TableView<>();
  private final TableView<Step> steps = new TableView<>();
  private final TextArea selected = new TextArea();
  private final Label copied = new Label();
  private String script = "";

  DryRunPane(LoadViewModel model) {
    getStyleClass().addAll("tab-content", "dry-run");
    tables();
    steps();
    selected.setId("dry-run-statement");
    selected.setAccessibleText(LoadWords.SELECTED_STATEMENT.text());
    selected.setEditable(false);
    selected.setWrapText(true);
    selected.getStyleClass().add("code");
    SplitPane statements = new SplitPane(steps, selected);
    statements.setOrientation(Orientation.VERTICAL);
    statements.setDividerPositions(0.5);
    VBox.setVgrow(statements, Priority.ALWAYS);
    SplitPane whole = new SplitPane(tables, new VBox(8, statements, copying()));
    whole.setDividerPositions(0.38);
    Label none = new Label(LoadWords.NO_DRY_RUN.text());
    none.setId("no-dry-run");
    none.setWrapText(true);
    none.getStyleClass().add("empty-sentence");
    none.setMaxWidth(560);
    getChildren().addAll(whole, none);
    model
        .proposal()
        .subscribe(
            proposal -> {
              whole.setVisible(proposal.isPresent());
              none.setVisible(proposal.isEmpty());
              proposal.ifPresent(this::show);
            });
  }

  private void tables() {
    tables.setId("dry-run-tables");
    tables.setAccessibleText(LoadWords.TABLES.text());
    tables.getStyleClass().addAll("grid", "dense", "bordered");
    tables.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    tables
        .getColumns()
        .setAll(
            List.of(
                new TextColumn<>(LoadWords.TABLE.text(), 150, TableProposal::name),
                new NumberColumn<>(LoadWords.ROWS.text(), 60, TableProposal::rows, _ -> false),
                new BadgeColumn<>(
                    LoadWords.CHANGE.text(), 105, table -> ChangeLook.of(table.change())),
                new TextColumn<>(
                    LoadWords.COLUMNS.text(), 90, table -> String.join(", ", table.columns()))));
    GridCopy.install(tables, "dry_run_tables");
  }

  private void steps() {
    steps.setId("dry-run-steps");
    steps.setAccessibleText(LoadWords.STATEMENTS.text());
    steps.getStyleClass().addAll("grid", "dense", "bordered");
    steps.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    NumberColumn<Step> number =
        new NumberColumn<>(
            LoadWords.NUMBER.text(),
            NUMBER_WIDTH,
            step -> steps.getItems().indexOf(step) + 1L,
            _ -> false);
    number.setMaxWidth(NUMBER_WIDTH);
    steps
        .getColumns()
        .setAll(
            List.of(
                number,
                new TextColumn<>(LoadWords.STATEMENT.text(), 250, Step::sql),
                new TextColumn<>(
                    LoadWords.REASONS.text(), 200, step -> String.join(". ", step.reasons()))));
    steps
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(step -> selected.setText(step == null ? "" : step.script()));
    GridCopy.install(steps, "dry_run_statements");
  }

  private HBox copying() {
    Button all = new Button(LoadWords.COPY_ALL.text(), new FontIcon("fth-copy"));
    all.setId("copy-statements");
    all.setMnemonicParsing(true);
    all.setOnAction(
        _ -> {
          Clip.copy(script);
          copied.setText(LoadWords.COPIED.text(Amount.of(steps.getItems().size(), "statement")));
        });
    copied.setId("copied-statements");
    copied.getStyleClass().add("quiet");
    HBox row = new HBox(10, all, copied);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show(LoadProposal proposal) {
    tables.getItems().setAll(proposal.tables());
    steps.getItems().setAll(proposal.steps());
    steps.getSelectionModel().selectFirst();
    script = proposal.script();
    copied.setText("");
  }
}
