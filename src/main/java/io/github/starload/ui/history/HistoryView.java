package io.github.starload.ui.history;

import io.github.starload.load.LoadHistoryEntry;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.TargetSummary;
import io.github.starload.ui.control.BadgeColumn;
import io.github.starload.ui.control.Field;
import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.control.Headline;
import io.github.starload.ui.control.NoticeLine;
import io.github.starload.ui.control.NumberColumn;
import io.github.starload.ui.control.ProblemLine;
import io.github.starload.ui.control.TargetBox;
import io.github.starload.ui.control.TextColumn;
import io.github.starload.ui.control.VerdictBanner;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The History screen.
public final class HistoryView extends VBox {
  /// A time to the second is read whole.
  private static final double TIME_WIDTH = 150;

  private final HistoryViewModel model;
  private final FilePicker picker;
  private final TableView<LoadHistoryEntry> loads;

  public HistoryView(HistoryViewModel model, FilePicker picker) {
    this.model = model;
    this.picker = picker;
    this.loads = new TableView<>(model.loads());
    setId("history-screen");
    getStyleClass().addAll("screen", "history");
    loads();
    VBox.setVgrow(loads, Priority.ALWAYS);
    getChildren()
        .addAll(
            new Headline(
                HistoryWords.TITLE.text(),
                model.note(),
                button("history-bundle", "fth-package", HistoryWords.BUNDLE, this::saveBundle),
                button("history-repeat", "fth-repeat", HistoryWords.REPEAT, model::repeat),
                button("history-undo", "fth-corner-up-left", HistoryWords.UNDO, model::askUndo),
                button("history-check", "fth-shield", HistoryWords.CHECK, model::check),
                button("history-open", "fth-file-text", HistoryWords.OPEN, model::open)),
            place(),
            new ProblemLine(model.problem()),
            new NoticeLine(model.settled()),
            question(),
            new BundleCheckPane(model.bundleCheck()),
            loads);
    visibleProperty()
        .subscribe(
            (_, visible) -> {
              if (visible) {
                model.refresh();
              }
            });
  }

  private void saveBundle(LoadHistoryEntry load) {
    picker
        .pickFile(HistoryWords.BUNDLE_TITLE.text(), HistoryText.bundleFile(load))
        .ifPresent(file -> model.saveBundle(load, file));
  }

  private HBox place() {
    ComboBox<TargetSummary> targets =
        new TargetBox("history-target", model.targets(), model.target());
    model
        .target()
        .subscribe(
            (before, _) -> {
              // The first name comes from a refresh itself.
              if (!before.isEmpty()) {
                model.refresh();
              }
            });
    TextField schema = new TextField();
    schema.setId("history-schema");
    schema.setPromptText(LoadPlan.DEFAULT_SCHEMA);
    schema.textProperty().bindBidirectional(model.schema());
    schema.setOnAction(_ -> model.refresh());
    Button refresh = new Button(HistoryWords.REFRESH.text(), new FontIcon("fth-refresh-cw"));
    refresh.setId("history-refresh");
    refresh.setMnemonicParsing(true);
    refresh.disableProperty().bind(model.busy());
    refresh.setOnAction(_ -> model.refresh());
    Button bundle = new Button(HistoryWords.BUNDLE_PICK.text(), new FontIcon("fth-shield"));
    bundle.setId("history-check-bundle");
    bundle.setMnemonicParsing(true);
    bundle.disableProperty().bind(model.bundleCheck().busy());
    bundle.setOnAction(_ -> picker.pickBundle().ifPresent(model.bundleCheck()::check));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row =
        new HBox(
            14,
            new Field(HistoryWords.TARGET.text(), targets),
            new Field(HistoryWords.SCHEMA.text(), schema),
            space,
            bundle,
            refresh);
    row.setAlignment(Pos.BOTTOM_LEFT);
    return row;
  }

  private VerdictBanner question() {
    Button now = new Button(HistoryWords.UNDO_NOW.text());
    now.setId("undo-now");
    now.setMnemonicParsing(true);
    now.getStyleClass().add("danger");
    now.setMinWidth(USE_PREF_SIZE);
    now.setOnAction(_ -> model.undo());
    Button keep = new Button(HistoryWords.KEEP.text());
    keep.setId("undo-keep");
    keep.setMnemonicParsing(true);
    keep.setMinWidth(USE_PREF_SIZE);
    keep.setOnAction(_ -> model.keep());
    VerdictBanner banner = new VerdictBanner("undo-question", keep, now);
    banner.managedProperty().bind(banner.visibleProperty());
    model
        .asked()
        .subscribe(
            asked -> {
              banner.setVisible(asked.isPresent());
              asked.ifPresent(
                  report -> {
                    banner.show(
                        "fth-corner-up-left",
                        "unverified",
                        HistoryWords.UNDO_WORD.text(),
                        HistoryText.question(report));
                    keep.requestFocus();
                  });
            });
    return banner;
  }

  private void loads() {
    loads.setId("history-loads");
    loads.setAccessibleText(HistoryWords.LOADS.text());
    loads.getStyleClass().addAll("grid", "bordered");
    loads.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label none = new Label(HistoryWords.NONE.text());
    none.setWrapText(true);
    none.setMaxWidth(480);
    loads.setPlaceholder(none);
    TextColumn<LoadHistoryEntry> begun =
        new TextColumn<>(HistoryWords.BEGUN.text(), TIME_WIDTH, HistoryText::time);
    begun.setMinWidth(TIME_WIDTH);
    loads
        .getColumns()
        .setAll(
            List.of(
                begun,
                new TextColumn<>(HistoryWords.DATASET.text(), 160, LoadHistoryEntry::dataset),
                new TextColumn<>(HistoryWords.MODE.text(), 80, LoadHistoryEntry::mode),
                new NumberColumn<>(
                    HistoryWords.ROWS.text(), 90, load -> load.rows().orElse(0), _ -> false),
                new BadgeColumn<>(HistoryWords.STATUS.text(), 130, HistoryText::status),
                new BadgeColumn<>(HistoryWords.VERDICT.text(), 120, HistoryText::verdict),
                new TextColumn<>(HistoryWords.LOAD_ID.text(), 200, LoadHistoryEntry::loadId)));
    GridCopy.install(loads, "starload_history");
    model
        .loads()
        .addListener(
            (ListChangeListener<LoadHistoryEntry>)
                _ -> {
                  if (loads.getSelectionModel().isEmpty()) {
                    loads.getSelectionModel().selectFirst();
                  }
                });
  }

  private Button button(
      String id, String icon, HistoryWords name, Consumer<LoadHistoryEntry> action) {
    Button button = new Button(name.text(), new FontIcon(icon));
    button.setId(id);
    button.setMnemonicParsing(true);
    button
        .disableProperty()
        .bind(model.busy().or(loads.getSelectionModel().selectedItemProperty().isNull()));
    button.setOnAction(_ -> action.accept(loads.getSelectionModel().getSelectedItem()));
    return button;
  }
}
