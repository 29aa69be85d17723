package io.github.starload.build.offender.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Shows texts that are not in the bundle.
public final class SpeaksEnglish {
  static final String WORDS = "Two words";

  Button button() {
    Button button = new Button("_Sentence");
    button.setId("fth-icon");
    button.setText("Rows");
    return button;
  }

  Label label() {
    return new Label("quiet");
  }
}
