package io.github.starload.ui.load;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// One step of the load: sign, name, how far it has come, how long it took.
final class StepRow extends HBox {
  private final FontIcon sign = new FontIcon("fth-circle");
  private final Label name = new Label();
  private final Label detail = new Label();
  private final Label elapsed = new Label();

  StepRow() {
    super(12);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("step");
    detail.getStyleClass().add("quiet");
    elapsed.getStyleClass().addAll("quiet", "elapsed");
    name.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(detail, Priority.ALWAYS);
    detail.setMaxWidth(Double.MAX_VALUE);
    elapsed.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(sign, name, detail, elapsed);
  }

  void show(StepLine line) {
    String state = line.state().name().toLowerCase(Locale.ROOT);
    sign.setIconLiteral(
        switch (line.state()) {
          case WAITING -> "fth-circle";
          case RUNNING -> "fth-play-circle";
          case DONE -> "fth-check-circle";
          case FAILED -> "fth-x-circle";
          case CANCELLED -> "fth-stop-circle";
        });
    getStyleClass().setAll("step", "step-" + state);
    name.setText(LoadText.name(line.step()));
    detail.setText(LoadText.detail(line));
    elapsed.setText(LoadText.elapsed(line));
    setAccessibleText(name.getText() + ", " + state + ", " + detail.getText());
  }
}
