package io.github.starload.ui.session;

import java.nio.file.Path;
import java.util.Optional;

/// Asks before unsaved edits are given up.
public final class UnsavedEdits {
  private final Session session;
  private final Designer designer;
  private final Question question;

  /// What a person can answer.
  public enum Answer {
    SAVE,
    GIVE_UP,
    STAY
  }

  /// Asks a person; blocks until they answer.
  public interface Question {
    /// Whether to save the edits of a design first.
    Answer save(String dataset);

    /// Where to; empty when the person turned away.
    Optional<Path> file(String proposedName);
  }

  public UnsavedEdits(Session session, Designer designer, Question question) {
    this.session = session;
    this.designer = designer;
    this.question = question;
  }

  /// Goes on at once if nothing would be lost, else as the person answers; not at all if they stay.
  public void before(Runnable goOn) {
    if (!session.isUnsaved()) {
      goOn.run();
      return;
    }
    switch (question.save(session.design().orElseThrow().dataset())) {
      case GIVE_UP -> goOn.run();
      case SAVE -> save(goOn);
      case STAY -> {}
    }
  }

  /// Saves the design to its file, or asks for one.
  public void save(Runnable saved) {
    session.designFile().get().or(this::ask).ifPresent(file -> designer.save(file, saved));
  }

  /// Saves the design to a file that is asked for.
  public void saveAs() {
    ask().ifPresent(file -> designer.save(file, () -> {}));
  }

  private Optional<Path> ask() {
    return session.design().flatMap(d -> question.file(d.dataset() + ".starload.json"));
  }
}
