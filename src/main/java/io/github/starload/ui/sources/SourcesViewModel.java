package io.github.starload.ui.sources;

import io.github.starload.design.StarDesign;
import io.github.starload.design.edit.EditHistory;
import io.github.starload.json.JsonPointer;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.Source;
import io.github.starload.source.SourceOpeners;
import io.github.starload.source.Sources;
import io.github.starload.ui.session.Dataset;
import io.github.starload.ui.session.Designer;
import io.github.starload.ui.session.SavedSource;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.session.UnsavedEdits;
import io.github.starload.ui.sources.ReadingProgress.Reached;
import io.github.starload.ui.task.TaskRunner;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The sources of one dataset; reads them whenever they change, the first records at once and all
/// of them in the background, and hands what it read to the designer.
///
/// While one of them cannot be read there is no design, so that nothing is left behind unseen.
public final class SourcesViewModel implements AutoCloseable {
  private final Session session;
  private final Designer designer;
  private final UnsavedEdits unsaved;
  private final TaskRunner runner;
  private final SourceFinder finder;
  private final InstantSource clock;
  private final ObservableList<SourceLine> lines = FXCollections.observableArrayList();
  private final ObservableList<SourceLine> shownLines =
      FXCollections.unmodifiableObservableList(lines);
  private final ObservableList<Sample> samples = FXCollections.observableArrayList();
  private final ObservableList<Sample> shownSamples =
      FXCollections.unmodifiableObservableList(samples);
  private final List<Sources> open = new ArrayList<>();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(SourcesText.NOTHING);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private Cancellation current = new Cancellation();
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
    this.clock = clock;
    session.edits().subscribe(_ -> summarise());
    session.dataset().subscribe(_ -> summarise());
    session.designFile().subscribe(_ -> readAsDesigned());
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
    return summary.getReadOnlyProperty();
  }

  /// What concerns no single source, as a sentence; empty if there is nothing to say.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// What was passed over, as sentences; empty if there is nothing to say.
  public ReadOnlyStringProperty notice() {
    return notice.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty reading() {
    return reading.getReadOnlyProperty();
  }

  /// Whether there is a design to look at.
  public ObservableValue<Boolean> designed() {
    return session.edits().map(Optional::isPresent);
  }

  /// Shows what is shipped.
  public void offer(Samples shipped) {
    runner.run(_ -> shipped.all(), samples::setAll, this::failed);
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
      take(cancel -> finder.find(wanted, cancel));
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
    take(cancel -> finder.findAgain(saved, cancel));
  }

  /// Takes a source out; the others are read again. Asks before edits are lost with the last one.
  public void remove(SourceLine line) {
    if (lines.size() == 1 && lines.contains(line)) {
      removeAll();
    } else if (lines.remove(line)) {
      readAll();
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
    readAll();
  }

  /// Stops the reading.
  public void cancel() {
    finding.request();
    current.request();
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
          readAll();
        },
        this::failed);
  }

  private void take(Function<Cancellation, SourceFinder.Catch> find) {
    Cancellation cancel = new Cancellation();
    finding = cancel;
    summary.set(SourcesText.FINDING);
    reading.set(true);
    runner.run(_ -> find.apply(cancel), this::caught, this::failed);
  }

  private void caught(SourceFinder.Catch caught) {
    open.addAll(caught.open());
    notice.set(String.join(" ", caught.notices()));
    for (Found found : caught.lines()) {
      if (isNew(found)) {
        lines.add(new SourceLine(found));
      }
    }
    readAll();
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
    List<Sources> closing = List.copyOf(open);
    open.clear();
    runner.run(
        _ -> {
          closing.forEach(Sources::close);
          return closing;
        },
        _ -> {},
        this::failed);
    notice.set("");
    problem.set("");
    reading.set(false);
    session.name(List.of());
    designer.forget();
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

  private void readAll() {
    current.request();
    Cancellation cancel = new Cancellation();
    current = cancel;
    problem.set("");
    session.name(lines.stream().map(SourceLine::saved).toList());
    if (lines.isEmpty()) {
      reading.set(false);
      designer.forget();
      return;
    }
    designer.awaitData();
    List<Source> sources = lines.stream().flatMap(line -> line.source().stream()).toList();
    reading.set(sources.size() == lines.size());
    if (sources.size() < lines.size()) {
      summary.set(SourcesText.NOT_READABLE);
      return;
    }
    lines.forEach(SourceLine::waiting);
    summary.set(SourcesText.reading(0));
    read(new DataReader(sources, designer.fixedDesign()), cancel);
  }

  private void read(DataReader reader, Cancellation cancel) {
    Reading shown = new Reading(new Pace(clock.instant(), allBytes()));
    runner.run(
        painting ->
            reader.read(
                new DataReader.Listener(
                    painting.latest(onlyNewest(cancel, shown::order)),
                    painting.latest(onlyNewest(cancel, designer::meet)),
                    painting.latest(onlyNewest(cancel, shown::reached))),
                cancel),
        onlyNewest(cancel, this::whole),
        onlyNewest(cancel, this::failed));
  }

  private long allBytes() {
    return lines.stream().mapToLong(SourceLine::bytes).sum();
  }

  /// Shows how far a reading has come, each source in its line.
  private final class Reading {
    private final Pace pace;
    private List<SourceLine> order = List.of();

    Reading(Pace pace) {
      this.pace = pace;
    }

    /// A design may have its sources read in another way than their lines say, so they are found by
    /// their address.
    void order(List<Source> sources) {
      Map<String, SourceLine> byAddress =
          lines.stream()
              .collect(Collectors.toMap(line -> line.source().orElseThrow().uri(), line -> line));
      order =
          sources.stream()
              .map(source -> Objects.requireNonNull(byAddress.get(source.uri()), source.uri()))
              .toList();
    }

    void reached(Reached reached) {
      String words = pace.words(reached.bytes(), clock.instant());
      for (int i = 0; i < order.size() && i < reached.sources().size(); i++) {
        SourceLine line = order.get(i);
        ReadingProgress.OfSource now = reached.source(i);
        now.at().ifPresentOrElse(at -> line.read(now, at), () -> line.reading(now, words));
      }
      if (session.dataset().get().isEmpty()) {
        summary.set(SourcesText.reading(reached.records()));
      }
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
    reading.set(false);
    designer.meet(dataset);
  }

  private void summarise() {
    if (lines.isEmpty()) {
      summary.set(SourcesText.NOTHING);
      return;
    }
    Optional<Dataset> dataset = session.dataset().get();
    if (dataset.isPresent() && session.design().isPresent()) {
      summary.set(SourcesText.read(dataset.get(), session.design().get()));
    }
  }

  private void failed(Problem failure) {
    reading.set(false);
    boolean stopped = failure.kind() == ProblemKind.CANCELLED;
    summary.set(
        stopped
            ? SourcesText.STOPPED
            : lines.isEmpty() ? SourcesText.NOTHING : SourcesText.NOT_READABLE);
    lines.stream()
        .filter(line -> line.state().get() == SourceLine.State.READING)
        .forEach(SourceLine::waiting);
    if (stopped) {
      return;
    }
    designer.awaitData();
    summary.set(lines.isEmpty() ? SourcesText.NOTHING : SourcesText.NOT_READABLE);
    Optional<SourceLine> culprit =
        failure.where() instanceof Location.InSource place
            ? lines.stream().filter(line -> line.name().equals(place.source())).findFirst()
            : Optional.empty();
    culprit.ifPresentOrElse(
        line -> line.failed(failure.sentence()), () -> problem.set(failure.sentence()));
  }
}
