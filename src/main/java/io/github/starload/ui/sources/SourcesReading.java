package io.github.starload.ui.sources;

import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.source.Source;
import io.github.starload.ui.session.Dataset;
import io.github.starload.ui.session.Designer;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.sources.ReadingProgress.Reached;
import io.github.starload.ui.task.TaskRunner;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/// Reads all sources of the list, the first records at once and all of them in the background, and
/// hands what it read to the designer; only the newest reading counts.
///
/// While one of them cannot be read there is no design, so that nothing is left behind unseen.
final class SourcesReading {
  private final Session session;
  private final Designer designer;
  private final TaskRunner runner;
  private final InstantSource clock;
  private final ObservableList<SourceLine> lines;
  private final SourcesStatus status;
  private Cancellation current = new Cancellation();

  /// @param clock tells how fast sources are read
  /// @param lines as they are when [#readAll] is called
  SourcesReading(
      Session session,
      Designer designer,
      TaskRunner runner,
      InstantSource clock,
      ObservableList<SourceLine> lines,
      SourcesStatus status) {
    this.session = session;
    this.designer = designer;
    this.runner = runner;
    this.clock = clock;
    this.lines = lines;
    this.status = status;
    session.edits().subscribe(_ -> summarise());
    session.dataset().subscribe(_ -> summarise());
    session.designFile().subscribe(_ -> readAsDesigned());
  }

  /// Reads them all, in place of a reading that runs.
  void readAll() {
    current.request();
    Cancellation cancel = new Cancellation();
    current = cancel;
    status.problem().set("");
    session.name(lines.stream().map(SourceLine::saved).toList());
    if (lines.isEmpty()) {
      status.reading().set(false);
      designer.forget();
      return;
    }
    designer.awaitData();
    List<Source> sources = lines.stream().flatMap(line -> line.source().stream()).toList();
    status.reading().set(sources.size() == lines.size());
    if (sources.size() < lines.size()) {
      status.summary().set(SourcesWords.NOT_READABLE.text());
      return;
    }
    lines.forEach(SourceLine::waiting);
    status.summary().set(SourcesText.reading(0));
    read(new DataReader(sources, designer.fixedDesign()), cancel);
  }

  /// Stops the reading.
  void cancel() {
    current.request();
  }

  /// Says why sources cannot be found or read, at the one that the problem is about if it names
  /// one.
  void failed(Problem failure) {
    status.reading().set(false);
    lines.stream()
        .filter(line -> line.state().get() == SourceLine.State.READING)
        .forEach(SourceLine::waiting);
    if (failure.kind() == ProblemKind.CANCELLED) {
      status
          .summary()
          .set(lines.isEmpty() ? SourcesWords.NOTHING.text() : SourcesWords.STOPPED.text());
      return;
    }
    designer.awaitData();
    status
        .summary()
        .set(lines.isEmpty() ? SourcesWords.NOTHING.text() : SourcesWords.NOT_READABLE.text());
    Optional<SourceLine> culprit =
        failure.where() instanceof Location.InSource place
            ? lines.stream().filter(line -> line.name().equals(place.source())).findFirst()
            : Optional.empty();
    culprit.ifPresentOrElse(
        line -> line.failed(failure.sentence()), () -> status.problem().set(failure.sentence()));
  }

  private void read(DataReader reader, Cancellation cancel) {
    LineProgress shown = new LineProgress(lines, clock);
    runner.run(
        painting ->
            reader.read(
                new DataReader.Listener(
                    painting.latest(onlyNewest(cancel, shown::order)),
                    painting.latest(onlyNewest(cancel, designer::meet)),
                    painting.latest(onlyNewest(cancel, now -> reached(shown, now)))),
                cancel),
        onlyNewest(cancel, this::whole),
        onlyNewest(cancel, this::failed));
  }

  private void reached(LineProgress shown, Reached now) {
    shown.reached(now);
    if (session.dataset().get().isEmpty()) {
      status.summary().set(SourcesText.reading(now.records()));
    }
  }

  /// Drops what an older reading says after a newer one began.
  private <T> Consumer<T> onlyNewest(Cancellation cancel, Consumer<T> consumer) {
    return value -> {
      if (cancel.equals(current)) {
        consumer.accept(value);
      }
    };
  }

  private void whole(Dataset dataset) {
    status.reading().set(false);
    designer.meet(dataset);
  }

  /// A design was opened whose kinds of records may be others than those that were read.
  private void readAsDesigned() {
    Optional<List<String>> read =
        session
            .dataset()
            .get()
            .map(
                data ->
                    data.profile().kinds().stream()
                        .map(kind -> kind.root().path().kind())
                        .toList());
    Optional<List<String>> designed =
        designer.fixedDesign().map(d -> d.kinds().stream().map(kind -> kind.name()).toList());
    if (read.isPresent() && designed.isPresent() && !designed.get().containsAll(read.get())) {
      readAll();
    }
  }

  private void summarise() {
    if (lines.isEmpty()) {
      status.summary().set(SourcesWords.NOTHING.text());
      return;
    }
    Optional<Dataset> dataset = session.dataset().get();
    if (dataset.isPresent() && session.design().isPresent()) {
      status.summary().set(SourcesText.read(dataset.get(), session.design().get()));
    }
  }
}
