package io.github.starload.ui.preview;

import io.github.starload.normalise.TablePreview;
import io.github.starload.ui.control.EmptyState;
import io.github.starload.ui.control.Headline;
import io.github.starload.ui.control.RoleBadge;
import io.github.starload.ui.control.Tabs;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Preview screen.
public final class PreviewView extends VBox {
  private final PreviewViewModel model;
  private final ListView<TablePreview> list = new ListView<>();
  private final RowGrid grid;
  private final HBox title = new HBox(10);
  private final Label grain = new Label();
  private Optional<TablePreview> shown = Optional.empty();

  /// @param showLoad goes to the Load screen
  public PreviewView(PreviewViewModel model, Runnable showLoad) {
    this.model = model;
    this.grid = new RowGrid(model);
    setId("preview-screen");
    getStyleClass().addAll("screen", "preview");
    StackPane content = new StackPane(tables(), nothing());
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren()
        .addAll(
            new Headline(PreviewWords.TITLE.text(), model.summary(), next(showLoad)),
            content,
            leftOut());
    model.selected().subscribe(_ -> show());
    model.listing().rows().subscribe(_ -> show());
    visibleProperty()
        .subscribe(
            visible -> {
              model.watch(visible);
              show();
            });
  }

  private Button next(Runnable showLoad) {
    Button next = new Button(PreviewWords.NEXT.text(), new FontIcon("fth-arrow-right"));
    next.setId("preview-next");
    next.setMnemonicParsing(true);
    next.setAccessibleText(PreviewWords.NEXT_NAME.text());
    next.setOnAction(_ -> showLoad.run());
    next.visibleProperty().bind(Bindings.isNotEmpty(model.tables()));
    return next;
  }

  private EmptyState nothing() {
    EmptyState state =
        new EmptyState(
            "fth-grid", PreviewWords.NOTHING_TITLE.text(), PreviewWords.NOTHING_SENTENCE.text());
    state.visibleProperty().bind(Bindings.isEmpty(model.tables()));
    return state;
  }

  private SplitPane tables() {
    list.setItems(model.tables());
    list.setId("preview-tables");
    list.setAccessibleText(PreviewWords.TABLES.text());
    list.getStyleClass().add("table-list");
    list.setCellFactory(_ -> new TableListCell(model::allRows));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(picked -> Optional.ofNullable(picked).ifPresent(model::select));
    title.setAlignment(Pos.CENTER_LEFT);
    grain.setId("grain");
    grain.setWrapText(true);
    grain.getStyleClass().add("grain");
    VBox.setVgrow(grid, Priority.ALWAYS);
    SplitPane work = new SplitPane(grid, looks());
    work.setOrientation(Orientation.VERTICAL);
    work.setDividerPositions(0.58);
    VBox.setVgrow(work, Priority.ALWAYS);
    VBox rows = new VBox(6, title, grain, new ListingBar(model.listing()), work);
    rows.getStyleClass().add("table-detail");
    SplitPane split = new SplitPane(list, rows);
    SplitPane.setResizableWithParent(list, false);
    split.setDividerPositions(0.27);
    split.visibleProperty().bind(Bindings.isNotEmpty(model.tables()));
    return split;
  }

  private Tabs looks() {
    ColumnFactsTable facts = new ColumnFactsTable();
    facts.setItems(model.columns().columns());
    VBox.setVgrow(facts, Priority.ALWAYS);
    Label of = new Label();
    of.setId("column-facts-of");
    of.getStyleClass().add("quiet");
    of.textProperty().bind(model.columns().standing());
    Tab profile = new Tab(PreviewWords.PROFILE.text(), new VBox(6, of, facts));
    profile.selectedProperty().subscribe(model.columns()::watch);
    return new Tabs(
        "preview-tabs",
        PreviewWords.TABS.text(),
        new Tab(PreviewWords.RECORD.text(), new RecordPane(model.record())),
        profile);
  }

  private Label leftOut() {
    Label strip = new Label(null, new FontIcon("fth-scissors"));
    strip.setId("left-out");
    strip.getStyleClass().add("strip");
    strip.setMaxWidth(Double.MAX_VALUE);
    strip.textProperty().bind(model.leftOut());
    strip.visibleProperty().bind(strip.textProperty().isNotEmpty());
    strip.managedProperty().bind(strip.visibleProperty());
    Tooltip tooltip = new Tooltip();
    tooltip.setOnShowing(_ -> tooltip.setText(strip.getText() + "\n" + model.reasons()));
    strip.setTooltip(tooltip);
    return strip;
  }

  /// While nobody looks nothing is built, which would hold up the screen that is looked at.
  private void show() {
    if (!isVisible()) {
      return;
    }
    Optional<TablePreview> selected = model.selected().getValue();
    boolean sameColumns = selected.map(TablePreview::table).equals(shown.map(TablePreview::table));
    shown = selected;
    selected.filter(_ -> !sameColumns).ifPresent(this::head);
    grid.show(sameColumns ? Optional.empty() : selected, model.listing().rows().get());
  }

  private void head(TablePreview preview) {
    list.getSelectionModel().select(preview);
    Label name = new Label(preview.table().name());
    name.getStyleClass().add("detail-title");
    Label rows = new Label();
    rows.setId("preview-standing");
    rows.getStyleClass().add("quiet");
    rows.textProperty().bind(model.standing());
    title.getChildren().setAll(name, new RoleBadge(preview.table().role()), rows);
    grain.setText(preview.table().grain());
  }
}
