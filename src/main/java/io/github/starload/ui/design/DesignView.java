package io.github.starload.ui.design;

import io.github.starload.ui.control.EmptyState;
import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.control.Headline;
import io.github.starload.ui.control.IconButton;
import io.github.starload.ui.control.NoticeLine;
import io.github.starload.ui.control.ProblemLine;
import io.github.starload.ui.control.Tabs;
import java.nio.charset.StandardCharsets;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Design screen.
public final class DesignView extends VBox {
  private final DesignViewModel model;
  private final FilePicker picker;
  private final StarPane star;

  /// @param showPreview goes to the Preview screen
  public DesignView(DesignViewModel model, FilePicker picker, Runnable showPreview) {
    this.model = model;
    this.picker = picker;
    this.star = new StarPane(model);
    setId("design-screen");
    getStyleClass().addAll("screen", "design");
    StackPane content = new StackPane(work(), nothing());
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren()
        .addAll(
            new Headline(DesignWords.TITLE.text(), model.summary(), files(), next(showPreview)),
            bar(),
            new ProblemLine(model.refusal()),
            new NoticeLine(model.notice()),
            new NoticeLine(model.exported()),
            content);
  }

  private SplitPane work() {
    SplitPane right = new SplitPane(star, tabs());
    right.setOrientation(Orientation.VERTICAL);
    right.setDividerPositions(0.72);
    SplitPane left = new SplitPane(new PathTree(model), new Inspector(model));
    left.setOrientation(Orientation.VERTICAL);
    left.setDividerPositions(0.5);
    SplitPane split = new SplitPane(left, right);
    split.setDividerPositions(0.37);
    split.visibleProperty().bind(model.designed());
    return split;
  }

  private Tabs tabs() {
    Tab toDo = new Tab(DesignWords.TO_DO.text(), new ToDoList(model));
    model
        .picture()
        .subscribe(
            picture ->
                toDo.setText(
                    picture
                        .map(p -> DesignWords.TO_DO_COUNT.text(p.toDo().size()))
                        .orElse(DesignWords.TO_DO.text())));
    Tab sql = new Tab(DesignWords.SQL.text());
    sql.setContent(new SqlPane(model, sql.selectedProperty()));
    return new Tabs("design-tabs", DesignWords.TABS.text(), toDo, sql);
  }

  private EmptyState nothing() {
    EmptyState state =
        new EmptyState(
            "fth-share-2", DesignWords.NOTHING_TITLE.text(), DesignWords.NOTHING_SENTENCE.text());
    state.visibleProperty().bind(model.designed().map(designed -> !designed));
    return state;
  }

  private HBox bar() {
    Button undo =
        new IconButton("undo", "fth-corner-up-left", DesignWords.UNDO.text(), model::undo);
    follow(undo, DesignWords.UNDO, model.undoable(), DesignWords.UNDO_KEY.text());
    Button redo =
        new IconButton("redo", "fth-corner-up-right", DesignWords.REDO.text(), model::redo);
    follow(redo, DesignWords.REDO, model.redoable(), DesignWords.REDO_KEY.text());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar =
        new HBox(
            6,
            undo,
            redo,
            rules(),
            space,
            new IconButton("zoom-out", "fth-zoom-out", DesignWords.ZOOM_OUT.text(), star::zoomOut),
            new IconButton("zoom-in", "fth-zoom-in", DesignWords.ZOOM_IN.text(), star::zoomIn),
            new IconButton("fit", "fth-maximize", DesignWords.FIT.text(), star::fit),
            export());
    bar.getStyleClass().add("tool-row");
    bar.visibleProperty().bind(model.designed());
    bar.managedProperty().bind(bar.visibleProperty());
    return bar;
  }

  /// To what holds for every table.
  private Button rules() {
    Button rules = new Button(DesignWords.RULES.text(), new FontIcon("fth-sliders"));
    rules.setId("design-rules");
    rules.setAccessibleText(DesignWords.RULES_SPOKEN.text());
    rules.setTooltip(new Tooltip(DesignWords.RULES_SPOKEN.text()));
    rules.setOnAction(_ -> model.select(new Selection.OfDesign()));
    return rules;
  }

  private MenuButton export() {
    MenuItem svg = new MenuItem(DesignWords.EXPORT_SVG.text());
    svg.setId("export-svg");
    svg.setOnAction(_ -> exportSvg());
    MenuItem png = new MenuItem(DesignWords.EXPORT_PNG.text());
    png.setId("export-png");
    png.setOnAction(_ -> exportPng());
    MenuButton export =
        new MenuButton(DesignWords.EXPORT.text(), new FontIcon("fth-download"), svg, png);
    export.setId("export");
    export.setAccessibleText(DesignWords.EXPORT_SPOKEN.text());
    return export;
  }

  /// Asks for a file and writes the star into it as SVG.
  void exportSvg() {
    picker
        .pickFile(DesignWords.EXPORT_SVG_TITLE.text(), "star.svg")
        .ifPresent(
            file ->
                model.export(
                    file, () -> StarSvg.text(star.drawing()).getBytes(StandardCharsets.UTF_8)));
  }

  /// Asks for a file and writes the star into it as PNG.
  void exportPng() {
    picker
        .pickFile(DesignWords.EXPORT_PNG_TITLE.text(), "star.png")
        .ifPresent(
            file -> {
              WritableImage image = star.image();
              model.export(file, () -> Export.png(image));
            });
  }

  private MenuButton files() {
    MenuItem open = new MenuItem(DesignWords.OPEN.text(), new FontIcon("fth-folder"));
    open.setOnAction(_ -> open());
    MenuItem save = new MenuItem(DesignWords.SAVE.text(), new FontIcon("fth-save"));
    save.setOnAction(_ -> model.save());
    save.disableProperty().bind(model.designed().map(designed -> !designed));
    MenuItem saveAs = new MenuItem(DesignWords.SAVE_AS.text());
    saveAs.setOnAction(_ -> model.saveAs());
    saveAs.disableProperty().bind(model.designed().map(designed -> !designed));
    MenuButton files =
        new MenuButton(DesignWords.FILE.text(), new FontIcon("fth-save"), open, save, saveAs);
    files.setId("design-file");
    files.setAccessibleText(DesignWords.FILE_SPOKEN.text());
    return files;
  }

  /// Asks for a design and opens it.
  public void open() {
    picker.pickDesign().ifPresent(model::open);
  }

  private Button next(Runnable showPreview) {
    Button next = new Button(DesignWords.NEXT.text(), new FontIcon("fth-arrow-right"));
    next.setId("design-next");
    next.getStyleClass().add("accent");
    next.setMnemonicParsing(true);
    next.setAccessibleText(DesignWords.NEXT_SPOKEN.text());
    next.setOnAction(_ -> showPreview.run());
    next.visibleProperty().bind(model.designed());
    return next;
  }

  private static void follow(
      Button button, DesignWords word, ObservableValue<String> edit, String keys) {
    button.disableProperty().bind(edit.map(String::isEmpty));
    button
        .accessibleTextProperty()
        .bind(edit.map(words -> DesignWords.EDIT_SPOKEN.text(word.text(), words)));
    button
        .getTooltip()
        .textProperty()
        .bind(edit.map(words -> DesignWords.EDIT_TIP.text(word.text(), words, keys)));
  }
}
