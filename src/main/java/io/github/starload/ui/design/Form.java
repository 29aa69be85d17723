package io.github.starload.ui.design;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lines of a word and a control each; a change is made when the control is left or Enter is
/// pressed.
final class Form extends VBox {
  private final GridPane grid = new GridPane(10, 7);
  private int row;

  Form(String title, String role) {
    super(10);
    getStyleClass().add("form");
    Label heading = new Label(title);
    heading.setId("inspected");
    heading.getStyleClass().add("detail-title");
    heading.setWrapText(true);
    ColumnConstraints words = new ColumnConstraints();
    words.setMinWidth(96);
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    controls.setFillWidth(true);
    grid.getColumnConstraints().setAll(words, controls);
    Label kind = new Label(role);
    kind.getStyleClass().add("quiet");
    getChildren().addAll(new VBox(heading, kind), grid);
  }

  /// A line to read.
  void text(String word, String value) {
    if (!value.isEmpty()) {
      Label shown = new Label(value);
      shown.setWrapText(true);
      shown.setMinHeight(USE_PREF_SIZE);
      line(word, shown);
    }
  }

  /// A text to change.
  void field(String id, String word, String value, Consumer<String> change) {
    TextField field = new TextField(value);
    field.setId(id);
    field.setAccessibleText(word);
    Runnable done =
        () -> {
          String now = field.getText().strip();
          if (!now.equals(value)) {
            change.accept(now);
          }
        };
    field.setOnAction(_ -> done.run());
    field
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now && field.getScene() != null) {
                done.run();
              }
            });
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            field.setText(value);
            event.consume();
          }
        });
    line(word, field);
  }

  /// One of several, to choose.
  <T> void choice(
      String id, String word, List<T> all, T value, Function<T, String> words, Consumer<T> change) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setAccessibleText(word);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(all);
    box.setCellFactory(_ -> new Cell<>(words));
    box.setButtonCell(new Cell<>(words));
    box.setValue(value);
    whenChosen(box, value, change);
    line(word, box);
  }

  /// One of several, or a text of the person's own.
  void open(String id, String word, List<String> proposals, String value, Consumer<String> change) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.setAccessibleText(word);
    box.setEditable(true);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(proposals);
    box.setValue(value);
    whenChosen(
        box,
        value,
        now -> {
          if (!now.strip().equals(value)) {
            change.accept(now.strip());
          }
        });
    line(word, box);
  }

  /// A value counts once its list is closed: on the way to it with arrows nothing is changed, so
  /// arrows open the list first, and Escape goes back to what was.
  private static <T> void whenChosen(ComboBox<T> box, T value, Consumer<T> change) {
    Runnable done =
        () -> {
          if (box.getValue() != null && !box.getValue().equals(value)) {
            change.accept(box.getValue());
          }
        };
    box.valueProperty()
        .subscribe(
            (_, _) -> {
              if (!box.isShowing()) {
                done.run();
              }
            });
    box.setOnHidden(_ -> done.run());
    box.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
          if (arrow && !box.isShowing()) {
            box.show();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE && box.isShowing()) {
            box.setValue(value);
          }
        });
  }

  /// Something to do.
  Button button(String id, String words, String icon, Runnable action) {
    Button button = new Button(words, new FontIcon(icon));
    button.setId(id);
    button.setMnemonicParsing(false);
    button.setAccessibleText(words);
    button.setOnAction(_ -> action.run());
    getChildren().add(button);
    return button;
  }

  /// A line of any control.
  void line(String word, Node control) {
    Label name = new Label(word);
    name.getStyleClass().add("quiet");
    name.setMinSize(USE_PREF_SIZE, 24);
    name.setLabelFor(control);
    GridPane.setValignment(name, VPos.TOP);
    grid.add(name, 0, row);
    grid.add(control, 1, row);
    row++;
  }

  /// A sentence under the lines.
  void sentence(String words) {
    Label sentence = new Label(words);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("evidence");
    getChildren().add(sentence);
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Function<T, String> words;

    Cell(Function<T, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? "" : words.apply(item));
    }
  }
}
