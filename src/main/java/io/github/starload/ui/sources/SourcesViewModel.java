package io.github.starload.ui.sources;

import io.github.starload.design.StarDesign;
import io.github.starload.normalise.Preview;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.suggest.Suggester;
import io.github.starload.ui.session.Analysis;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.sources.ReadingProgress.Reached;
import io.github.starload.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files of one dataset; reads them whenever they change, and hands their star to the session.
///
/// All files hold records of one kind and become one design. While one of them cannot be read there
/// is no design, so that nothing is left behind unseen.
public final class SourcesViewModel {
  private final Session session;
  private final TaskRunner runner;
  private final ObservableList<SourceLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(SourcesText.NOTHING);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private Cancellation current = new Cancellation();

  public SourcesViewModel(Session session, TaskRunner runner) {
    this.session = session;
    this.runner = runner;
  }

  /// The files in the order they came.
  public ObservableList<SourceLine> lines() {
    return FXCollections.unmodifiableObservableList(lines);
  }

  /// Where things stand, as a sentence.
  public ReadOnlyStringProperty summary() {
    return summary.getReadOnlyProperty();
  }

  /// What concerns no single file, as a sentence; empty if there is nothing to say.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty reading() {
    return reading.getReadOnlyProperty();
  }

  /// Whether all files were read and their tables can be looked at.
  public ObservableValue<Boolean> analysed() {
    return session.analysis().map(Optional::isPresent);
  }

  /// Takes more files; those that are there already are passed over.
  public void add(List<Path> paths) {
    List<Path> whole = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    runner.run(
        _ -> whole.stream().distinct().map(SourcesViewModel::look).toList(),
        found -> {
          found.stream().filter(this::isNew).map(SourceLine::new).forEach(lines::add);
          readAll();
        },
        this::failed);
  }

  /// Takes a file out; the others are read again.
  public void remove(SourceLine line) {
    if (lines.remove(line)) {
      readAll();
    }
  }

  /// Stops the reading.
  public void cancel() {
    current.request();
  }

  private boolean isNew(SourceLine.Found found) {
    return lines.stream().noneMatch(line -> line.path().equals(found.path()));
  }

  private static SourceLine.Found look(Path path) {
    try {
      Source source = FileSource.of(path);
      return new SourceLine.Found(
          path, Optional.of(source), source.bytes(), SourceFormat.of(source), "");
    } catch (StarloadException e) {
      return new SourceLine.Found(path, Optional.empty(), 0, "", e.problem().sentence());
    }
  }

  private void readAll() {
    current.request();
    Cancellation cancel = new Cancellation();
    current = cancel;
    session.forgetAnalysis();
    problem.set("");
    reading.set(false);
    List<Source> sources = lines.stream().flatMap(line -> line.source().stream()).toList();
    if (sources.size() < lines.size()) {
      summary.set(SourcesText.NOT_READABLE);
      return;
    }
    if (lines.isEmpty()) {
      summary.set(SourcesText.NOTHING);
      return;
    }
    reading.set(true);
    lines.forEach(SourceLine::waiting);
    reached(Reached.NOTHING);
    runner.run(
        painting -> analyse(sources, painting.latest(onlyNewest(cancel, this::reached)), cancel),
        onlyNewest(cancel, this::analysed),
        onlyNewest(cancel, this::failed));
  }

  /// Drops what an older reading says after a newer one began.
  private <T> Consumer<T> onlyNewest(Cancellation cancel, Consumer<T> consumer) {
    return value -> {
      if (cancel.equals(current)) {
        consumer.accept(value);
      }
    };
  }

  private static Analysis analyse(
      List<Source> sources, Consumer<Reached> progress, Cancellation cancel) {
    Profile profile = Profiler.profile(sources, new ReadingProgress(sources, progress), cancel);
    StarDesign design = Suggester.suggest(profile);
    return new Analysis(
        profile,
        design,
        Preview.of(design, RecordKind.same(sources), Analysis.PREVIEW_RECORDS, cancel));
  }

  private void reached(Reached reached) {
    summary.set(SourcesText.reading(reached.records()));
    long left = reached.bytes();
    for (SourceLine line : lines) {
      if (left >= line.bytes() && line.bytes() > 0) {
        line.read();
      } else if (left >= 0) {
        line.reading(left);
      }
      left -= line.bytes();
    }
    showRecords(reached);
  }

  /// Every line has a source while there is a reading.
  private void showRecords(Reached reached) {
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).counted(reached.recordsOf(i));
    }
  }

  private void analysed(Analysis analysis) {
    reading.set(false);
    lines.forEach(SourceLine::read);
    summary.set(SourcesText.analysed(analysis));
    session.analysed(analysis);
  }

  private void failed(Problem failure) {
    reading.set(false);
    summary.set(SourcesText.NOT_READABLE);
    Optional<SourceLine> culprit =
        failure.where() instanceof Location.InSource place
            ? lines.stream().filter(line -> line.name().equals(place.source())).findFirst()
            : Optional.empty();
    lines.stream()
        .filter(line -> line.state().get() == SourceLine.State.READING)
        .forEach(SourceLine::waiting);
    culprit.ifPresentOrElse(
        line -> line.failed(failure.sentence()), () -> problem.set(failure.sentence()));
  }
}
