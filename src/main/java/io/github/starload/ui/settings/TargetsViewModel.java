package io.github.starload.ui.settings;

import io.github.starload.load.TargetCheck;
import io.github.starload.load.TargetSummary;
import io.github.starload.load.TargetTest;
import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.Setting;
import io.github.starload.settings.TargetSettings;
import io.github.starload.ui.target.OpenTargets;
import io.github.starload.ui.task.TaskRunner;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The targets, one of which is chosen: its settings as a form, saved, removed and tried.
public final class TargetsViewModel {
  private final TaskRunner runner;
  private final OpenTargets opened;
  private final SavedTargets saved;
  private final ObservableList<TargetSummary> targets = FXCollections.observableArrayList();
  private final ObservableList<TargetSummary> shownTargets =
      FXCollections.unmodifiableObservableList(targets);
  private final ObservableList<TargetCheck> checks = FXCollections.observableArrayList();
  private final ObservableList<TargetCheck> shownChecks =
      FXCollections.unmodifiableObservableList(checks);
  private final ReadOnlyObjectWrapper<Optional<String>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final StringProperty name = new SimpleStringProperty("");
  private final Map<Setting, StringProperty> values = new EnumMap<>(Setting.class);

  public TargetsViewModel(TaskRunner runner, OpenTargets opened, SavedTargets saved) {
    this.runner = runner;
    this.opened = opened;
    this.saved = saved;
    for (Setting setting : Setting.values()) {
      values.put(setting, new SimpleStringProperty(""));
    }
  }

  /// All targets, in order; empty until [#refresh].
  public ObservableList<TargetSummary> targets() {
    return shownTargets;
  }

  /// The name of the target whose settings the form holds; empty for a new one.
  public ReadOnlyObjectProperty<Optional<String>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /// Whether the form can be changed: a built-in target has no settings.
  public ReadOnlyBooleanProperty editable() {
    return editable.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// What came of the last action, as a sentence; empty before.
  public ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /// What went wrong, as a sentence; empty if nothing did.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// The name in the form.
  public StringProperty name() {
    return name;
  }

  /// The value of a setting in the form; empty if it is left out.
  public StringProperty value(Setting setting) {
    return Objects.requireNonNull(values.get(setting));
  }

  /// What the last try of the chosen target found; empty before one.
  public ObservableList<TargetCheck> checks() {
    return shownChecks;
  }

  /// Reads the targets anew.
  public void refresh() {
    work(opened::summaries, targets::setAll);
  }

  /// Begins a new target.
  public void begin() {
    fill(Optional.empty(), "", Map.of(Setting.KIND, "jdbc"));
    editable.set(true);
  }

  /// Shows the settings of a target.
  public void choose(String target) {
    work(
        () -> saved.find(target),
        found -> {
          fill(Optional.of(target), target, found.map(TargetSettings::entries).orElse(Map.of()));
          editable.set(found.isPresent());
        });
  }

  /// Saves the form; a new name makes a new target.
  public void save() {
    Map<Setting, String> entries = new EnumMap<>(Setting.class);
    values.forEach((setting, value) -> entries.put(setting, value.get()));
    String given = name.get().strip();
    work(
        () -> {
          TargetSettings settings = new TargetSettings(given, entries);
          if (saved.find(given).isPresent()) {
            saved.replace(settings);
          } else if (opened.summaries().stream().anyMatch(each -> each.name().equals(given))) {
            throw StarloadException.input(
                SettingsWords.BUILT_IN.text(given),
                Location.NOWHERE,
                SettingsWords.OTHER_NAME.text());
          } else {
            saved.add(settings);
          }
          opened.forget(given);
          return opened.summaries();
        },
        found -> {
          targets.setAll(found);
          chosen.set(Optional.of(given));
          note.set(SettingsWords.SAVED.text(given));
        });
  }

  /// Forgets the chosen target; nothing is changed in AWS.
  public void remove() {
    Optional<String> target = chosen.get();
    if (target.isEmpty() || !editable.get()) {
      return;
    }
    work(
        () -> {
          saved.remove(target.get());
          opened.forget(target.get());
          return opened.summaries();
        },
        found -> {
          targets.setAll(found);
          begin();
          note.set(SettingsWords.REMOVED.text(target.get()));
        });
  }

  /// Tries all that a load needs of the chosen target; leaves nothing behind there.
  public void test() {
    Optional<String> target = chosen.get();
    if (target.isEmpty()) {
      return;
    }
    checks.clear();
    work(
        () -> TargetTest.run(opened.open(target.get(), _ -> {})),
        (List<TargetCheck> found) -> {
          checks.setAll(found);
          note.set(SettingsText.tested(target.get(), found));
        });
  }

  private void fill(Optional<String> target, String newName, Map<Setting, String> entries) {
    chosen.set(target);
    name.set(newName);
    values.forEach((setting, value) -> value.set(entries.getOrDefault(setting, "")));
    checks.clear();
    note.set("");
    problem.set("");
  }

  private <T> void work(Supplier<T> work, Consumer<T> done) {
    busy.set(true);
    problem.set("");
    note.set("");
    runner.run(
        _ -> work.get(),
        (T result) -> {
          busy.set(false);
          done.accept(result);
        },
        this::stopped);
  }

  private void stopped(Problem why) {
    busy.set(false);
    problem.set(why.sentence());
  }
}
