package io.github.starload.ui.session;

import io.github.starload.design.edit.EditHistory;
import io.github.starload.problem.Problem;
import io.github.starload.source.Sources;
import io.github.starload.ui.session.SavedSession.Unsaved;
import io.github.starload.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tinylog.Logger;

/// Keeps sources and unsaved edits in local state after every change, for the next start; what
/// holds a secret is not kept.
public final class SessionKeeper {
  private static final int MOST_RECENT = 8;

  private final Session session;
  private final TaskRunner runner;
  private final SessionFile file;
  private final ObservableList<List<String>> recent = FXCollections.observableArrayList();
  private final ObservableList<List<String>> shownRecent =
      FXCollections.unmodifiableObservableList(recent);
  private boolean keeping;
  private boolean writing;
  private boolean again;

  /// @param folder of local state; made when needed
  public SessionKeeper(Session session, TaskRunner runner, Path folder) {
    this.session = session;
    this.runner = runner;
    this.file = new SessionFile(folder);
  }

  /// Datasets read before, newest first, each by its words.
  public ObservableList<List<String>> recent() {
    return shownRecent;
  }

  /// Takes up what the last session left, and keeps this one from then on.
  ///
  /// @param sources told the sources to read, if there are any
  public void begin(Designer designer, Consumer<List<SavedSource>> sources) {
    runner.run(
        _ -> file.read(),
        saved -> takeUp(saved, designer, sources),
        problem -> {
          failed(problem);
          keep();
        });
  }

  /// As [#begin(Designer, Consumer)], with a design that a person opened the program with. Edits
  /// of another that were never saved are taken up first, and asked about.
  ///
  /// @param opening absolute
  public void begin(
      Path opening, UnsavedEdits unsaved, Designer designer, Consumer<List<SavedSource>> sources) {
    runner.run(
        _ -> file.read(),
        saved -> {
          SavedSession start = saved.startedWith(opening);
          takeUp(start, designer, sources);
          if (!start.isOf(opening)) {
            unsaved.before(() -> designer.open(opening));
          }
        },
        problem -> {
          failed(problem);
          designer.open(opening);
          keep();
        });
  }

  private void takeUp(SavedSession saved, Designer designer, Consumer<List<SavedSource>> sources) {
    recent.setAll(saved.recent());
    takeUp(saved, designer);
    if (!saved.sources().isEmpty()) {
      sources.accept(saved.sources());
    }
    keep();
  }

  private static void takeUp(SavedSession saved, Designer designer) {
    if (saved.unsaved().isPresent()) {
      Unsaved edits = saved.unsaved().get();
      designer.restore(
          saved.designFile(), new EditHistory(edits.before(), edits.now(), List.of(), List.of()));
    } else {
      saved.designFile().ifPresent(designer::open);
    }
  }

  private void keep() {
    keeping = true;
    session.named().subscribe(_ -> changed());
    session.edits().subscribe(_ -> changed());
    session.designFile().subscribe(_ -> changed());
    session.analysis().subscribe(_ -> read());
  }

  private void read() {
    List<String> words =
        session.named().get().stream()
            .map(SavedSource::word)
            .filter(Sources::isPublic)
            .distinct()
            .toList();
    if (session.analysis().get().isPresent() && !words.isEmpty()) {
      recent.remove(words);
      recent.addFirst(words);
      if (recent.size() > MOST_RECENT) {
        recent.removeLast();
      }
      changed();
    }
  }

  private void changed() {
    if (!keeping) {
      return;
    }
    if (writing) {
      again = true;
      return;
    }
    writing = true;
    SavedSession now = now();
    runner.run(
        _ -> {
          file.write(now);
          return now;
        },
        _ -> written(),
        problem -> {
          failed(problem);
          written();
        });
  }

  private void written() {
    writing = false;
    if (again) {
      again = false;
      changed();
    }
  }

  private SavedSession now() {
    return new SavedSession(
        session.named().get().stream().filter(s -> Sources.isPublic(s.word())).toList(),
        List.copyOf(recent),
        session.designFile().get(),
        session
            .edits()
            .get()
            .filter(EditHistory::isUnsaved)
            .map(edits -> new Unsaved(edits.saved(), edits.design())));
  }

  private static void failed(Problem problem) {
    Logger.warn("The session is not kept: {}", problem.sentence());
  }
}
