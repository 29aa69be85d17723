package io.github.starload.ui.shell;

import io.github.starload.settings.Secret;
import io.github.starload.ui.task.PasswordDesk;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Lies over the window while a target waits for a password.
final class PasswordPane extends StackPane {
  private static final double WIDTH = 420;

  private final PasswordDesk desk;
  private final PasswordField password = new PasswordField();

  PasswordPane(PasswordDesk desk) {
    this.desk = desk;
    setId("password-pane");
    getStyleClass().add("veil");
    Label title = new Label();
    title.getStyleClass().add("empty-title");
    Label sentence = new Label();
    sentence.setId("password-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    password.setId("password");
    password.setAccessibleText(ShellWords.PASSWORD.text());
    password.setPromptText(ShellWords.PASSWORD.text());
    password.setOnAction(_ -> logIn());
    Button cancel = new Button(ShellWords.PASSWORD_CANCEL.text());
    cancel.setId("password-cancel");
    cancel.setMnemonicParsing(true);
    cancel.setOnAction(_ -> desk.dismiss());
    Button logIn = new Button(ShellWords.PASSWORD_LOG_IN.text());
    logIn.setId("password-log-in");
    logIn.setMnemonicParsing(true);
    logIn.getStyleClass().add("accent");
    logIn.setOnAction(_ -> logIn());
    HBox buttons = new HBox(10, cancel, logIn);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(12, title, sentence, password, buttons);
    card.getStyleClass().add("question");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    getChildren().add(card);
    desk.waiting()
        .subscribe(
            waiting -> {
              setVisible(!waiting.isEmpty());
              password.clear();
              if (!waiting.isEmpty()) {
                title.setText(ShellWords.PASSWORD_TITLE.text(waiting.getFirst().target()));
                sentence.setText(ShellWords.PASSWORD_SENTENCE.text(waiting.getFirst().user()));
                password.requestFocus();
              }
            });
  }

  private void logIn() {
    if (!desk.waiting().get().isEmpty()) {
      desk.answer(desk.waiting().get().getFirst(), new Secret(password.getText()));
    }
  }
}
