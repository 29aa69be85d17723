package io.github.starload.ui.sources;

import io.github.starload.design.StarDesign;
import io.github.starload.design.edit.EditHistory;
import io.github.starload.json.JsonPointer;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.Arrivals;
import io.github.starload.source.Source;
import io.github.starload.source.SourceOpeners;
import io.github.starload.source.Sources;
import io.github.starload.ui.session.Designer;
import io.github.starload.ui.session.SavedSource;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.session.UnsavedEdits;
import io.github.starload.ui.task.TaskRunner;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The sources of one dataset, as a person picks them; they are read whenever they change.
public final class SourcesViewModel implements AutoCloseable {
  private final Session session;
  private final Designer designer;
  private final UnsavedEdits unsaved;
  private final TaskRunner runner;
  private final SourceFinder finder;
  private final ObservableList<SourceLine> lines = FXCollections.observableArrayList();
  private final ObservableList<SourceLine> shownLines =
      FXCollections.unmodifiableObservableList(lines);
  private final ObservableList<Sample> samples = FXCollections.observableArrayList();
  private final ObservableList<Sample> shownSamples =
      FXCollections.unmodifiableObservableList(samples);
  private final List<Sources> open = new ArrayList<>();
  private final SourcesStatus status = new SourcesStatus();
  private final SourcesReading reading;
  private Cancellation finding = new Cancellation();

  /// @param clock tells how fast sources are read
  public SourcesViewModel(
      Session session,
      Designer designer,
      UnsavedEdits unsaved,
      TaskRunner runner,
      SourceOpeners openers,
      InstantSource clock) {
    this.session = session;
    this.designer = designer;
    this.unsaved = unsaved;
    this.runner = runner;
    this.finder = new SourceFinder(openers);
    this.reading = new SourcesReading(session, designer, runner, clock, lines, status);
  }

  /// The sources in the order they came.
  public ObservableList<SourceLine> lines() {
    return shownLines;
  }

  /// What is shipped to try; empty until [#offer] found it.
  public ObservableList<Sample> samples() {
    return shownSamples;
  }

  /// Where things stand, as a sentence.
  public ReadOnlyStringProperty summary() {
    return status.summary().getReadOnlyProperty();
  }

  /// What concerns no single source, as a sentence; empty if there is nothing to say.
  public ReadOnlyStringProperty problem() {
    return status.problem().getReadOnlyProperty();
  }

  /// What was passed over, as sentences; empty if there is nothing to say.
  public ReadOnlyStringProperty notice() {
    return status.notice().getReadOnlyProperty();
  }

  /// Whether sources are looked for or read.
  public ReadOnlyBooleanProperty reading() {
    return status.reading().getReadOnlyProperty();
  }

  /// Whether there is a design to look at.
  public ObservableValue<Boolean> designed() {
    return session.edits().map(Optional::isPresent);
  }

  /// Shows what is shipped.
  public void offer(Samples shipped) {
    runner.run(_ -> shipped.all(), samples::setAll, reading::failed);
  }

  /// Takes more sources; those that are there already are passed over.
  ///
  /// @param words files, folders, patterns, archives or addresses
  public void add(List<String> words) {
    List<String> wanted =
        words.stream()
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .map(SourceFinder::absolute)
            .distinct()
            .toList();
    if (!wanted.isEmpty()) {
      take((cancel, arrivals) -> finder.find(wanted, cancel, arrivals));
    }
  }

  /// Takes sources in place of those that are there; asks before edits are lost.
  public void replace(List<String> words) {
    unsaved.before(
        () -> {
          clear();
          add(words);
        });
  }

  /// The same with a design that they are to meet.
  public void replace(List<String> words, StarDesign design) {
    unsaved.before(
        () -> {
          clear();
          designer.restore(Optional.empty(), EditHistory.of(design));
          add(words);
        });
  }

  /// Takes sources as they were left.
  public void restore(List<SavedSource> saved) {
    take((cancel, arrivals) -> finder.findAgain(saved, cancel, arrivals));
  }

  /// Takes a source out; the others are read again. Asks before edits are lost with the last one.
  public void remove(SourceLine line) {
    if (lines.size() == 1 && lines.contains(line)) {
      removeAll();
    } else if (lines.remove(line)) {
      reading.readAll();
    }
  }

  /// Takes all out and forgets the design; asks before edits are lost.
  public void removeAll() {
    unsaved.before(this::clear);
  }

  /// Looks for the records of a source elsewhere; a pointer that is none is told at the source.
  ///
  /// @param pointer as RFC 6901 writes it, empty for the whole text
  public void lookAt(SourceLine line, String pointer) {
    try {
      JsonPointer place = JsonPointer.of(pointer.strip());
      line.source().ifPresent(source -> reread(line, source.reading(source.reading().at(place))));
    } catch (StarloadException e) {
      line.failed(e.problem().sentence());
    }
  }

  /// Reads all sources again.
  public void readAgain() {
    reading.readAll();
  }

  /// Stops the reading.
  public void cancel() {
    finding.request();
    reading.cancel();
  }

  /// Removes what was fetched; blocks for a moment.
  @Override
  public void close() {
    open.forEach(Sources::close);
    open.clear();
  }

  private void reread(SourceLine line, Source source) {
    runner.run(
        _ -> SourceFinder.look(line.word(), source),
        found -> {
          lines.replaceAll(each -> each.equals(line) ? new SourceLine(found) : each);
          reading.readAll();
        },
        reading::failed);
  }

  private void take(BiFunction<Cancellation, Arrivals, SourceFinder.Catch> find) {
    if (finding.isRequested()) {
      finding = new Cancellation();
    }
    Cancellation cancel = finding;
    status.finding();
    runner.run(
        painting -> {
          Consumer<String> fetched =
              painting.latest(
                  words -> {
                    if (!cancel.isRequested()) {
                      status.summary().set(words);
                    }
                  });
          return find.apply(
              cancel, (what, bytes, all) -> fetched.accept(SourcesText.fetching(what, bytes, all)));
        },
        caught -> {
          if (cancel.isRequested()) {
            close(caught.open());
          } else {
            caught(caught);
          }
        },
        problem -> {
          // What was cancelled has nothing to say once something newer was picked.
          if (problem.kind() != ProblemKind.CANCELLED || cancel.equals(finding)) {
            reading.failed(problem);
          }
        });
  }

  private void caught(SourceFinder.Catch caught) {
    open.addAll(caught.open());
    status.notice().set(String.join(" ", caught.notices()));
    for (Found found : caught.lines()) {
      if (isNew(found)) {
        lines.add(new SourceLine(found));
      }
    }
    reading.readAll();
  }

  private boolean isNew(Found found) {
    return switch (found) {
      case Found.Opened opened ->
          lines.stream()
              .flatMap(line -> line.source().stream())
              .noneMatch(source -> source.uri().equals(opened.source().uri()));
      case Found.Refused refused ->
          lines.stream().noneMatch(line -> line.word().equals(refused.word()));
    };
  }

  private void clear() {
    cancel();
    lines.clear();
    close(List.copyOf(open));
    open.clear();
    status.quiet();
    session.name(List.of());
    designer.forget();
  }

  /// Removes what was fetched, away from the FX thread.
  private void close(List<Sources> closing) {
    runner.run(
        _ -> {
          closing.forEach(Sources::close);
          return closing;
        },
        _ -> {},
        reading::failed);
  }
}
