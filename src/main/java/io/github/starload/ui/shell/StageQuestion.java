package io.github.starload.ui.shell;

import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.session.UnsavedEdits;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/// Asks above the window before edits are lost.
final class StageQuestion implements UnsavedEdits.Question {
  private static final ButtonType SAVE =
      new ButtonType(ShellWords.UNSAVED_SAVE.text(), ButtonData.YES);
  private static final ButtonType GIVE_UP =
      new ButtonType(ShellWords.UNSAVED_GIVE_UP.text(), ButtonData.NO);
  private static final ButtonType STAY =
      new ButtonType(ShellWords.UNSAVED_STAY.text(), ButtonData.CANCEL_CLOSE);
  private static final Map<ButtonType, UnsavedEdits.Answer> ANSWERS =
      Map.of(SAVE, UnsavedEdits.Answer.SAVE, GIVE_UP, UnsavedEdits.Answer.GIVE_UP);

  private final Window owner;
  private final FilePicker picker;

  StageQuestion(Window owner, FilePicker picker) {
    this.owner = owner;
    this.picker = picker;
  }

  @Override
  public UnsavedEdits.Answer save(String dataset) {
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "", SAVE, GIVE_UP, STAY);
    alert.initOwner(owner);
    alert.setTitle(ShellWords.UNSAVED_TITLE.text());
    alert.setHeaderText(ShellWords.UNSAVED_SENTENCE.text(dataset));
    alert.setContentText(ShellWords.UNSAVED_QUESTION.text());
    return alert
        .showAndWait()
        .map(pressed -> ANSWERS.getOrDefault(pressed, UnsavedEdits.Answer.STAY))
        .orElse(UnsavedEdits.Answer.STAY);
  }

  @Override
  public Optional<Path> file(String proposedName) {
    return picker.pickFile(ShellWords.SAVE_DESIGN.text(), proposedName);
  }
}
