package io.github.starload.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// The outcome of a load across the screen: sign, word and sentence, then what can be done about
/// it.
public final class VerdictBanner extends HBox {
  private final FontIcon sign = new FontIcon("fth-help-circle");
  private final Label word = new Label();
  private final Label sentence = new Label();

  /// @param id of the banner; its word and sentence are `<id>-word` and `<id>-sentence`
  public VerdictBanner(String id, Node... actions) {
    super(10);
    setId(id);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("banner");
    word.setId(id + "-word");
    word.setMinWidth(USE_PREF_SIZE);
    word.getStyleClass().add("verdict-word");
    sentence.setId(id + "-sentence");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    getChildren().addAll(sign, word, sentence);
    getChildren().addAll(actions);
  }

  /// Shows a verdict with its reason.
  public void show(Mark mark, String words) {
    show(mark.icon(), mark.styleClass(), mark.word(), words);
  }

  /// Shows what is no verdict, such as a load that was stopped.
  ///
  /// @param styleClass names the colour in the style sheet
  public void show(String icon, String styleClass, String shortWord, String words) {
    getStyleClass().setAll("banner", styleClass);
    sign.setIconLiteral(icon);
    word.setText(shortWord);
    sentence.setText(words);
    setAccessibleText(shortWord + ": " + words);
  }
}
