package io.github.starload.ui.results;

import io.github.starload.check.LoadReport;
import io.github.starload.ui.control.Mark;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// The verdict of the whole load: sign, word and sentence.
final class Banner extends HBox {
  private final FontIcon sign = new FontIcon("fth-help-circle");
  private final Label word = new Label();
  private final Label sentence = new Label();

  Banner() {
    super(10);
    setId("verdict");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("outcome");
    word.setId("verdict-word");
    word.setMinWidth(USE_PREF_SIZE);
    word.getStyleClass().add("verdict-word");
    sentence.setId("verdict-sentence");
    sentence.setWrapText(true);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    getChildren().addAll(sign, word, sentence);
  }

  void show(LoadReport report, String words) {
    Mark mark = Mark.of(report.verdict());
    getStyleClass().removeAll("passed", "failed", "unverified");
    getStyleClass().add(mark.styleClass());
    sign.setIconLiteral(mark.icon());
    word.setText(mark.word());
    sentence.setText(words);
    setAccessibleText(mark.word() + ": " + words);
  }
}
