package io.github.starload.ui.history;

import io.github.starload.check.LoadReport;
import io.github.starload.design.StarDesign;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.LoadHistoryEntry;
import io.github.starload.load.LoadListener;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.Target;
import io.github.starload.load.TargetSummary;
import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import io.github.starload.ui.target.OpenTargets;
import io.github.starload.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The loads of a target, and what can be done with each; one piece of work at a time.
public final class HistoryViewModel {
  private final TaskRunner runner;
  private final OpenTargets opened;
  private final HistoryEngine engine;
  private final BundleCheckViewModel bundleCheck;
  private final Consumer<LoadReport> open;
  private final BiConsumer<LoadReport, StarDesign> repeat;
  private final ObservableList<TargetSummary> targets = FXCollections.observableArrayList();
  private final ObservableList<TargetSummary> shownTargets =
      FXCollections.unmodifiableObservableList(targets);
  private final ObservableList<LoadHistoryEntry> loads = FXCollections.observableArrayList();
  private final ObservableList<LoadHistoryEntry> shownLoads =
      FXCollections.unmodifiableObservableList(loads);
  private final ObjectProperty<String> target = new SimpleObjectProperty<>("");
  private final StringProperty schema = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper note =
      new ReadOnlyStringWrapper(HistoryWords.SENTENCE.text());
  private final ReadOnlyStringWrapper settled = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<LoadReport>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param open shows a report in full
  /// @param repeat takes the sources and the mode of a report, and the design that it was made by,
  ///     for another load
  public HistoryViewModel(
      TaskRunner runner,
      OpenTargets opened,
      HistoryEngine engine,
      Consumer<LoadReport> open,
      BiConsumer<LoadReport, StarDesign> repeat) {
    this.runner = runner;
    this.opened = opened;
    this.engine = engine;
    this.bundleCheck = new BundleCheckViewModel(runner, opened, engine);
    this.open = open;
    this.repeat = repeat;
  }

  /// The check of a bundle, which need not be of one of these loads.
  public BundleCheckViewModel bundleCheck() {
    return bundleCheck;
  }

  /// The targets to choose from; empty until [#refresh].
  public ObservableList<TargetSummary> targets() {
    return shownTargets;
  }

  /// The name of the target whose loads are shown.
  public ObjectProperty<String> target() {
    return target;
  }

  /// The schema whose loads are shown; empty for the target's usual one.
  public StringProperty schema() {
    return schema;
  }

  /// The newest first.
  public ObservableList<LoadHistoryEntry> loads() {
    return shownLoads;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// What is going on, or what came of it, as a sentence.
  public ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /// What became of loads that were cut off, or what else a check had to say, in sentences; empty
  /// if there is nothing.
  public ReadOnlyStringProperty settled() {
    return settled.getReadOnlyProperty();
  }

  /// What went wrong, as a sentence; empty if nothing did.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// The load whose undoing waits for a person's word.
  public ReadOnlyObjectProperty<Optional<LoadReport>> asked() {
    return asked.getReadOnlyProperty();
  }

  /// Reads the targets and the loads anew; loads that were cut off are settled on the way.
  public void refresh() {
    work(
        HistoryWords.READING.text(),
        told -> {
          List<TargetSummary> found = opened.summaries();
          String name = chosen(found);
          return new Read(
              found, name, engine.history(open(name), schemaOf(found, name), listener(told)), told);
        },
        read -> {
          if (!targets.equals(read.targets())) {
            targets.setAll(read.targets());
          }
          target.set(read.target());
          loads.setAll(read.loads().reversed());
          settled.set(String.join(" ", read.told()));
          note.set(HistoryText.summary(loads, read.target()));
        });
  }

  /// Opens the report of a load.
  public void open(LoadHistoryEntry load) {
    work(
        HistoryWords.OPENING.text(load.loadId()),
        _ -> engine.report(open(target.get()), new LoadId(load.loadId())),
        report -> {
          note.set(HistoryText.summary(loads, target.get()));
          open.accept(report);
        });
  }

  /// Writes the proof bundle of a load over whatever the file held.
  public void saveBundle(LoadHistoryEntry load, Path file) {
    work(
        HistoryWords.OPENING.text(load.loadId()),
        _ -> write(engine.bundle(open(target.get()), new LoadId(load.loadId())), file),
        written -> note.set(HistoryWords.BUNDLE_SAVED.text(written)));
  }

  private static Path write(byte[] bundle, Path file) {
    try {
      return Files.write(file, bundle);
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot write the proof bundle to " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Pick another folder",
          e);
    }
  }

  /// Verifies a load again and opens what was found.
  public void check(LoadHistoryEntry load) {
    work(
        HistoryWords.CHECKING.text(load.loadId()),
        told ->
            new Checked(
                engine.check(
                    open(target.get()), load.schema(), new LoadId(load.loadId()), listener(told)),
                told),
        checked -> {
          note.set(HistoryText.summary(loads, target.get()));
          settled.set(String.join(" ", checked.told()));
          open.accept(checked.report());
        });
  }

  /// Asks whether a load is to be undone; nothing is changed yet.
  public void askUndo(LoadHistoryEntry load) {
    work(
        HistoryWords.OPENING.text(load.loadId()),
        _ -> engine.report(open(target.get()), new LoadId(load.loadId())),
        report -> {
          note.set(HistoryText.summary(loads, target.get()));
          asked.set(Optional.of(report));
        });
  }

  /// The person wants to keep the load.
  public void keep() {
    asked.set(Optional.empty());
  }

  /// Undoes the load that was asked about.
  public void undo() {
    Optional<LoadReport> wanted = asked.get();
    asked.set(Optional.empty());
    if (wanted.isEmpty()) {
      return;
    }
    LoadId loadId = new LoadId(wanted.get().loadId());
    String where =
        loads.stream()
            .filter(load -> load.loadId().equals(loadId.text()))
            .map(LoadHistoryEntry::schema)
            .findFirst()
            .orElse(LoadPlan.DEFAULT_SCHEMA);
    work(
        HistoryWords.UNDOING.text(loadId),
        told -> {
          Target from = open(target.get());
          String done = engine.undo(from, where, loadId).sentence();
          return new Undone(done, engine.history(from, where, listener(told)));
        },
        undone -> {
          loads.setAll(undone.loads().reversed());
          note.set(undone.sentence());
        });
  }

  /// Takes sources, mode and design of a load for another one.
  public void repeat(LoadHistoryEntry load) {
    work(
        HistoryWords.OPENING.text(load.loadId()),
        _ -> {
          Target from = open(target.get());
          LoadId loadId = new LoadId(load.loadId());
          return new Repeated(engine.report(from, loadId), engine.design(from, loadId));
        },
        found -> {
          note.set(HistoryText.summary(loads, target.get()));
          repeat.accept(found.report(), found.design());
        });
  }

  private record Read(
      List<TargetSummary> targets,
      String target,
      List<LoadHistoryEntry> loads,
      List<String> told) {}

  private record Repeated(LoadReport report, StarDesign design) {}

  private record Checked(LoadReport report, List<String> told) {}

  private record Undone(String sentence, List<LoadHistoryEntry> loads) {}

  /// Work that notes what it is told.
  @FunctionalInterface
  private interface Telling<T> {
    T run(List<String> told);
  }

  private <T> void work(String doing, Telling<T> telling, Consumer<T> done) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    problem.set("");
    note.set(doing);
    runner.run(
        _ -> telling.run(new ArrayList<>()),
        (T result) -> {
          busy.set(false);
          done.accept(result);
        },
        this::stopped);
  }

  private void stopped(Problem why) {
    busy.set(false);
    note.set(HistoryText.summary(loads, target.get()));
    problem.set(why.sentence());
  }

  private Target open(String name) {
    return opened.open(name, _ -> {});
  }

  private String chosen(List<TargetSummary> found) {
    boolean there = found.stream().anyMatch(each -> each.name().equals(target.get()));
    return there ? target.get() : found.stream().map(TargetSummary::name).findFirst().orElse("");
  }

  private String schemaOf(List<TargetSummary> found, String name) {
    String typed = schema.get().strip();
    return typed.isEmpty()
        ? found.stream()
            .filter(each -> each.name().equals(name))
            .map(TargetSummary::schema)
            .findFirst()
            .orElse(LoadPlan.DEFAULT_SCHEMA)
        : typed;
  }

  private static LoadListener listener(List<String> told) {
    return event -> {
      if (event instanceof LoadEvent.Note(String sentence)) {
        told.add(sentence + ".");
      }
    };
  }
}
