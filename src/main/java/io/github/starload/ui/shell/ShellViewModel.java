package io.github.starload.ui.shell;

import io.github.starload.ui.control.Amount;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.load.LoadState;
import io.github.starload.ui.load.LoadViewModel;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.sources.SourcesViewModel;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Which screen is shown, and what each still needs.
final class ShellViewModel {
  private final Session session;
  private final SourcesViewModel sources;
  private final LoadViewModel load;
  private final ObjectProperty<Screen> current = new SimpleObjectProperty<>(Screen.SOURCES);

  ShellViewModel(Session session, SourcesViewModel sources, LoadViewModel load) {
    this.session = session;
    this.sources = sources;
    this.load = load;
  }

  ReadOnlyObjectProperty<Screen> current() {
    return current;
  }

  void show(Screen screen) {
    current.set(screen);
  }

  /// A few words on where a screen stands: what it needs, or what it has.
  ObservableValue<String> standing(Screen screen) {
    return switch (screen) {
      case SOURCES ->
          Bindings.createStringBinding(
              this::sources, sources.reading(), sources.lines(), session.dataset());
      case DESIGN -> Bindings.createStringBinding(this::design, session.edits());
      case PREVIEW -> Bindings.createStringBinding(this::preview, session.outlook());
      case LOAD -> Bindings.createStringBinding(this::load, load.state(), load.progress());
      case RESULTS -> Bindings.createStringBinding(this::results, session.report());
      case HISTORY -> new ReadOnlyStringWrapper(ShellWords.STANDING_HISTORY.text());
      case SETTINGS -> new ReadOnlyStringWrapper(ShellWords.STANDING_SETTINGS.text());
    };
  }

  private String sources() {
    if (sources.reading().get()) {
      return ShellWords.STANDING_READING.text();
    }
    if (sources.lines().isEmpty()) {
      return ShellWords.STANDING_PICK.text();
    }
    return session
        .dataset()
        .get()
        .map(data -> Amount.of(data.records(), "record"))
        .orElse(ShellWords.STANDING_LOOK.text());
  }

  private String design() {
    return session
        .design()
        .map(
            d ->
                session.isUnsaved()
                    ? ShellWords.STANDING_UNSAVED.text()
                    : Amount.of(d.tables().size(), "table"))
        .orElse(ShellWords.STANDING_SOURCE.text());
  }

  private String preview() {
    return session
        .outlook()
        .get()
        .map(known -> Amount.of(known.design().tables().size(), "table"))
        .orElse(ShellWords.STANDING_SOURCE.text());
  }

  private String load() {
    return switch (load.state().get()) {
      case LoadState.NothingToLoad() -> ShellWords.STANDING_SOURCE.text();
      case LoadState.Ready() -> ShellWords.STANDING_READY.text();
      case LoadState.Proposed(_) -> ShellWords.STANDING_DRY_RUN.text();
      case LoadState.Running(_) ->
          ShellWords.STANDING_PERCENT.text(Math.round(100 * load.progress().get().share()));
      case LoadState.Cancelling() -> ShellWords.STANDING_CANCELLING.text();
      case LoadState.Reported(var report) ->
          switch (Mark.of(report.verdict())) {
            case PASSED, UNVERIFIED -> ShellWords.STANDING_DONE.text();
            case FAILED -> ShellWords.STANDING_FAILED.text();
          };
      case LoadState.Stopped(_) -> ShellWords.STANDING_STOPPED.text();
    };
  }

  private String results() {
    return session
        .report()
        .get()
        .map(report -> Mark.of(report.verdict()).word().toLowerCase(Locale.ROOT))
        .orElse(ShellWords.STANDING_LOAD.text());
  }
}
