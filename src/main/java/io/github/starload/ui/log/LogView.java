package io.github.starload.ui.log;

import io.github.starload.ui.control.Choice;
import io.github.starload.ui.control.Clip;
import io.github.starload.ui.control.ProblemLine;
import io.github.starload.ui.log.LogLine.Level;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The log below the screens; its end stays in sight unless a person has picked a line.
public final class LogView extends VBox {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final LogViewModel model;
  private final ListView<LogLine> list = new ListView<>();

  /// @param showFolder opens the folder of the log on the desktop
  public LogView(LogViewModel model, Runnable showFolder) {
    this.model = model;
    setId("log");
    getStyleClass().add("log");
    getChildren().addAll(head(showFolder), new ProblemLine(model.problem()), list());
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(model.shown());
    model.shown().subscribe((_, shown) -> list.requestFocus());
  }

  private HBox head(Runnable showFolder) {
    Label title = new Label(LogWords.TITLE.text());
    title.getStyleClass().add("group-title");
    Choice<Level> least =
        new Choice<>(
            "log-level",
            List.of(Level.INFO, Level.WARN, Level.ERROR),
            model.least(),
            LogView::words);
    least.setAccessibleText(LogWords.LEVEL.text());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            10,
            title,
            least,
            space,
            button("log-copy", "fth-copy", LogWords.COPY, this::copy),
            button("log-folder", "fth-folder", LogWords.FOLDER, showFolder),
            button("log-close", "fth-x", LogWords.CLOSE, model::turn));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private ListView<LogLine> list() {
    list.setId("log-lines");
    list.setAccessibleText(LogWords.LINES.text());
    list.getStyleClass().addAll("json-lines", "monospace");
    list.setPlaceholder(new Label(LogWords.NOTHING.text()));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(_ -> new Cell());
    list.setItems(model.lines());
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy();
            event.consume();
          }
        });
    model
        .lines()
        .addListener(
            (ListChangeListener<LogLine>)
                _ -> {
                  if (list.getSelectionModel().isEmpty() && !model.lines().isEmpty()) {
                    list.scrollTo(model.lines().size() - 1);
                  }
                });
    VBox.setVgrow(list, Priority.ALWAYS);
    return list;
  }

  /// The picked lines, all that are shown if none is.
  private void copy() {
    List<LogLine> picked = List.copyOf(list.getSelectionModel().getSelectedItems());
    Clip.copy(LogViewModel.text(picked.isEmpty() ? List.copyOf(model.lines()) : picked));
  }

  private static Button button(String id, String icon, LogWords words, Runnable action) {
    Button button = new Button(words.text(), new FontIcon(icon));
    button.setId(id);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static String words(Level level) {
    return switch (level) {
      case TRACE, DEBUG, INFO -> LogWords.ALL.text();
      case WARN -> LogWords.WARNINGS.text();
      case ERROR -> LogWords.ERRORS.text();
    };
  }

  private static final class Cell extends ListCell<LogLine> {
    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeIf(name -> name.startsWith("log-"));
      setText(empty || line == null ? "" : line.text());
      if (line != null) {
        getStyleClass().add("log-" + line.level().name().toLowerCase(Locale.ROOT));
      }
    }
  }
}
