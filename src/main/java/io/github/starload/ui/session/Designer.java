package io.github.starload.ui.session;

import io.github.starload.design.Kind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.EditHistory;
import io.github.starload.design.file.DesignFile;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.profile.KindProfile;
import io.github.starload.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Proposes the session's design and changes it: the one place that does.
///
/// Changes run in the background, one after the other in the order in which they were asked for, so
/// that none is lost and none meets a design that it was not made for. After each the outlook is
/// worked out anew; only the newest counts. Used on the FX thread.
public final class Designer {
  private final Session session;
  private final TaskRunner runner;
  private final Queue<DesignChange> waiting = new ArrayDeque<>();
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Cancellation outlooking = new Cancellation();
  private Cancellation changing = new Cancellation();
  private boolean fixed;

  public Designer(Session session, TaskRunner runner) {
    this.session = session;
    this.runner = runner;
  }

  /// Why the last change was not made, as a sentence; empty after one that was.
  public ReadOnlyStringProperty refusal() {
    return refusal.getReadOnlyProperty();
  }

  /// What happened to the design without being asked for, as sentences; empty if nothing did.
  public ReadOnlyStringProperty notice() {
    return notice.getReadOnlyProperty();
  }

  /// Whether a change or its outlook is being worked out.
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// The design that a person has decided on, by opening or saving its file; data then follows the
  /// design, and not the other way round.
  public Optional<StarDesign> fixedDesign() {
    return fixed ? session.design() : Optional.empty();
  }

  /// The sources changed and are being read; until they are met nothing can be loaded.
  public void awaitData() {
    outlooking.request();
    session.put(Optional.empty());
  }

  /// Data was read: it gets a design, or the design there is meets it.
  public void meet(Dataset dataset) {
    change(new DesignChange.Meet(dataset, fixed));
  }

  /// Makes an edit, or says in [#refusal] why not.
  public void edit(DesignEdit edit) {
    change(new DesignChange.Edit(edit));
  }

  /// Takes the last edit back; does nothing if there is none.
  public void undo() {
    change(new DesignChange.Undo());
  }

  /// Makes the edit again that was taken back last; does nothing if there is none.
  public void redo() {
    change(new DesignChange.Redo());
  }

  /// Forgets data and design.
  public void forget() {
    waiting.clear();
    changing.request();
    changing = new Cancellation();
    outlooking.request();
    fixed = false;
    busy.set(false);
    refusal.set("");
    notice.set("");
    session.forgetDesign();
    session.put(Optional.empty());
  }

  /// Opens a design in place of the one there is.
  public void open(Path file) {
    runner.run(
        _ -> DesignFile.read(file),
        design -> {
          replace(EditHistory.of(design));
          session.file(Optional.of(file));
        },
        this::refused);
  }

  /// Takes up a design where an earlier session left it.
  ///
  /// @param file that it is saved in, if any
  /// @param edits its state
  public void restore(Optional<Path> file, EditHistory edits) {
    replace(edits);
    session.file(file);
  }

  /// Saves the design.
  ///
  /// @param saved told afterwards, not if it failed
  public void save(Path file, Runnable saved) {
    Optional<StarDesign> design = session.design();
    if (design.isEmpty()) {
      return;
    }
    runner.run(
        _ -> {
          DesignFile.save(design.get(), file);
          return file;
        },
        _ -> {
          fixed = true;
          refusal.set("");
          session.edits().get().ifPresent(now -> session.put(now.savedAs(design.get())));
          session.file(Optional.of(file));
          saved.run();
        },
        this::refused);
  }

  /// Says why something is no change at all.
  public void refuse(Problem problem) {
    refused(problem);
  }

  /// The words of [#refusal] were read.
  public void dismiss() {
    refusal.set("");
    notice.set("");
  }

  private void replace(EditHistory edits) {
    waiting.clear();
    fixed = true;
    refusal.set("");
    notice.set("");
    session.put(edits);
    session.dataset().get().filter(this::fits).ifPresent(this::meet);
  }

  /// Whether the data was read by the kinds that the design knows; if not, it has to be read again.
  private boolean fits(Dataset dataset) {
    List<String> designed =
        session.design().stream().flatMap(d -> d.kinds().stream()).map(Kind::name).toList();
    List<String> read =
        dataset.profile().kinds().stream()
            .map(KindProfile::root)
            .map(root -> root.path().kind())
            .toList();
    return designed.containsAll(read);
  }

  private void change(DesignChange change) {
    waiting.add(change);
    if (!busy.get()) {
      next();
    }
  }

  private void next() {
    DesignChange change = waiting.poll();
    if (change == null) {
      busy.set(false);
      foresee();
      return;
    }
    busy.set(true);
    Optional<EditHistory> before = session.edits().get();
    Optional<Dataset> dataset = session.dataset().get();
    Cancellation turn = changing;
    runner.run(
        _ -> change.make(before, dataset),
        onlyIf(turn, this::changed),
        onlyIf(
            turn,
            problem -> {
              refused(problem);
              next();
            }));
  }

  private void changed(DesignChange.Made made) {
    refusal.set("");
    made.notice().ifPresent(notice::set);
    made.dataset().ifPresent(met -> session.put(Optional.of(met), made.edits()));
    if (made.dataset().isEmpty()) {
      session.put(made.edits());
    }
    next();
  }

  private void refused(Problem problem) {
    refusal.set(problem.sentence());
  }

  private void foresee() {
    outlooking.request();
    Cancellation cancel = new Cancellation();
    outlooking = cancel;
    Optional<Dataset> dataset = session.dataset().get().filter(this::fits);
    Optional<StarDesign> design = session.design();
    if (dataset.isEmpty() || design.isEmpty()) {
      return;
    }
    runner.run(
        _ -> Outlook.of(design.get(), dataset.get(), cancel),
        onlyIf(cancel, session::put),
        onlyIf(cancel, this::notForeseen));
  }

  private void notForeseen(Problem problem) {
    if (problem.kind() != ProblemKind.CANCELLED) {
      refused(problem);
    }
  }

  /// Drops an answer that came too late.
  private static <T> Consumer<T> onlyIf(Cancellation wanted, Consumer<T> consumer) {
    return value -> {
      if (!wanted.isRequested()) {
        consumer.accept(value);
      }
    };
  }
}
