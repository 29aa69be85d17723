package io.github.starload.ui.design;

import io.github.starload.ui.control.Clip;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The statements of the selected table, or of all, as they will run.
final class SqlPane extends VBox {
  private final DesignViewModel model;
  private final ObservableValue<Boolean> shown;
  private final TextArea text = new TextArea();
  private final Label title = new Label();

  /// @param shown whether a person looks at it; until then nothing is laid out, as long texts are
  ///     slow
  SqlPane(DesignViewModel model, ObservableValue<Boolean> shown) {
    super(8);
    this.model = model;
    this.shown = shown;
    getStyleClass().add("sql-pane");
    text.setId("sql");
    text.setEditable(false);
    text.getStyleClass().add("monospace");
    text.setAccessibleText(DesignWords.SQL_SPOKEN.text());
    VBox.setVgrow(text, Priority.ALWAYS);
    Button copy = new Button(DesignWords.SQL_COPY.text(), new FontIcon("fth-copy"));
    copy.setId("copy-sql");
    copy.setAccessibleText(DesignWords.SQL_COPY_SPOKEN.text());
    copy.setOnAction(_ -> Clip.copy(text.getText()));
    title.getStyleClass().add("quiet");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, title, space, copy);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, text);
    model.picture().subscribe(_ -> show());
    model.selection().subscribe(_ -> show());
    shown.subscribe(_ -> show());
  }

  private void show() {
    if (!shown.getValue()) {
      return;
    }
    Optional<Picture> picture = model.picture().getValue();
    Optional<String> table = model.selection().get().flatMap(SqlPane::table);
    title.setText(table.map(DesignWords.SQL_OF::text).orElse(DesignWords.SQL_OF_ALL.text()));
    text.setText(
        picture
            .map(
                drawn ->
                    table
                        .map(name -> drawn.sql().getOrDefault(name, ""))
                        .orElseGet(() -> String.join("\n\n", drawn.sql().values())))
            .orElse(""));
  }

  private static Optional<String> table(Selection selection) {
    return switch (selection) {
      case Selection.OfTable(var name) -> Optional.of(name);
      case Selection.OfColumn(var name, _) -> Optional.of(name);
      case Selection.OfPath _, Selection.OfDesign _ -> Optional.empty();
    };
  }
}
