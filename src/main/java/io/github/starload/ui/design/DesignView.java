package io.github.starload.ui.design;

import io.github.starload.ui.control.EmptyState;
import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.control.Headline;
import io.github.starload.ui.control.NoticeLine;
import io.github.starload.ui.control.ProblemLine;
import java.nio.charset.StandardCharsets;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
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
            new Headline("Design", model.summary(), files(), next(showPreview)),
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

  private TabPane tabs() {
    Tab toDo = new Tab("To look at", new ToDoList(model));
    model
        .picture()
        .subscribe(
            picture ->
                toDo.setText(
                    picture.map(p -> "To look at (" + p.toDo().size() + ")").orElse("To look at")));
    Tab sql = new Tab("SQL");
    sql.setContent(new SqlPane(model, sql.selectedProperty()));
    TabPane tabs = new TabPane(toDo, sql);
    tabs.setId("design-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    return tabs;
  }

  private EmptyState nothing() {
    EmptyState state =
        new EmptyState(
            "fth-share-2",
            "No star yet",
            "Pick a source first, or open a design: the star is drawn here, to be changed in"
                + " place.");
    state.visibleProperty().bind(model.designed().map(designed -> !designed));
    return state;
  }

  private HBox bar() {
    Button undo = icon("undo", "fth-corner-up-left", "Undo", model::undo);
    follow(undo, "Undo", model.undoable(), "Ctrl+Z");
    Button redo = icon("redo", "fth-corner-up-right", "Redo", model::redo);
    follow(redo, "Redo", model.redoable(), "Ctrl+Shift+Z");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar =
        new HBox(
            6,
            undo,
            redo,
            space,
            icon("zoom-out", "fth-zoom-out", "Zoom out", star::zoomOut),
            icon("zoom-in", "fth-zoom-in", "Zoom in", star::zoomIn),
            icon("fit", "fth-maximize", "Fit the star into the window", star::fit),
            export());
    bar.getStyleClass().add("tool-row");
    bar.visibleProperty().bind(model.designed());
    bar.managedProperty().bind(bar.visibleProperty());
    return bar;
  }

  private MenuButton export() {
    MenuItem svg = new MenuItem("As SVG …");
    svg.setId("export-svg");
    svg.setOnAction(_ -> exportSvg());
    MenuItem png = new MenuItem("As PNG …");
    png.setId("export-png");
    png.setOnAction(_ -> exportPng());
    MenuButton export = new MenuButton("Export", new FontIcon("fth-download"), svg, png);
    export.setId("export");
    export.setAccessibleText("Export the drawn star");
    return export;
  }

  /// Asks for a file and writes the star into it as SVG.
  void exportSvg() {
    picker
        .pickFile("Save the star as SVG", "star.svg")
        .ifPresent(
            file ->
                model.export(
                    file, () -> StarSvg.text(star.drawing()).getBytes(StandardCharsets.UTF_8)));
  }

  /// Asks for a file and writes the star into it as PNG.
  void exportPng() {
    picker
        .pickFile("Save the star as PNG", "star.png")
        .ifPresent(
            file -> {
              WritableImage image = star.image();
              model.export(file, () -> Export.png(image));
            });
  }

  private MenuButton files() {
    MenuItem open = new MenuItem("Open a design …", new FontIcon("fth-folder"));
    open.setOnAction(_ -> open());
    MenuItem save = new MenuItem("Save", new FontIcon("fth-save"));
    save.setOnAction(_ -> model.save());
    save.disableProperty().bind(model.designed().map(designed -> !designed));
    MenuItem saveAs = new MenuItem("Save as …");
    saveAs.setOnAction(_ -> model.saveAs());
    saveAs.disableProperty().bind(model.designed().map(designed -> !designed));
    MenuButton files = new MenuButton("File", new FontIcon("fth-save"), open, save, saveAs);
    files.setId("design-file");
    files.setAccessibleText("Open or save the design; Ctrl+S saves");
    return files;
  }

  /// Asks for a design and opens it.
  public void open() {
    picker.pickDesign().ifPresent(model::open);
  }

  private Button next(Runnable showPreview) {
    Button next = new Button("_Preview …", new FontIcon("fth-arrow-right"));
    next.setId("design-next");
    next.getStyleClass().add("accent");
    next.setMnemonicParsing(true);
    next.setAccessibleText("Go to Preview");
    next.setOnAction(_ -> showPreview.run());
    next.visibleProperty().bind(model.designed());
    return next;
  }

  private static Button icon(String id, String icon, String words, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static void follow(
      Button button, String word, ObservableValue<String> edit, String keys) {
    button.disableProperty().bind(edit.map(String::isEmpty));
    button.accessibleTextProperty().bind(edit.map(words -> word + ": " + words));
    button
        .getTooltip()
        .textProperty()
        .bind(edit.map(words -> word + ": " + words + " (" + keys + ")"));
  }
}
