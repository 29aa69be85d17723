package io.github.starload.ui.shell;

import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.design.DesignView;
import io.github.starload.ui.design.DesignViewModel;
import io.github.starload.ui.history.HistoryView;
import io.github.starload.ui.history.HistoryViewModel;
import io.github.starload.ui.load.LoadView;
import io.github.starload.ui.load.LoadViewModel;
import io.github.starload.ui.log.LogView;
import io.github.starload.ui.preview.PreviewView;
import io.github.starload.ui.preview.PreviewViewModel;
import io.github.starload.ui.results.ResultsView;
import io.github.starload.ui.results.ResultsViewModel;
import io.github.starload.ui.settings.SettingsView;
import io.github.starload.ui.sources.SourcesView;
import io.github.starload.ui.sources.SourcesViewModel;
import io.github.starload.ui.task.PasswordDesk;
import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Navigation at the left, the current screen at the right, questions above both; takes dropped
/// files on every screen.
final class Frame extends StackPane {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final ShortcutsPane shortcuts = new ShortcutsPane();
  private final SourcesView sourcesView;
  private final DesignView designView;
  private final Map<Screen, Node> screens = new EnumMap<>(Screen.class);

  Frame(
      ShellViewModel shell,
      Navigation navigation,
      SourcesViewModel sources,
      ObservableList<List<String>> recent,
      DesignViewModel design,
      PreviewViewModel preview,
      LoadViewModel load,
      ResultsViewModel results,
      HistoryViewModel history,
      SettingsView settings,
      LogView log,
      PasswordDesk passwords,
      FilePicker picker) {
    getStyleClass().add("frame");
    sourcesView = new SourcesView(sources, picker, recent, () -> shell.show(Screen.DESIGN));
    designView = new DesignView(design, picker, () -> shell.show(Screen.PREVIEW));
    screens.put(Screen.DESIGN, designView);
    screens.put(Screen.SOURCES, sourcesView);
    screens.put(Screen.PREVIEW, new PreviewView(preview, () -> shell.show(Screen.LOAD)));
    screens.put(Screen.LOAD, new LoadView(load, () -> shell.show(Screen.RESULTS)));
    screens.put(Screen.RESULTS, new ResultsView(results, picker));
    screens.put(Screen.HISTORY, new HistoryView(history, picker));
    screens.put(Screen.SETTINGS, settings);
    StackPane shown = new StackPane(screens.values().toArray(Node[]::new));
    // In a low window the log covers the end of a screen, rather than to lie below the window's
    // own.
    shown.setMinHeight(0);
    VBox.setVgrow(shown, Priority.ALWAYS);
    BorderPane work = new BorderPane(new VBox(shown, log));
    work.setLeft(navigation);
    PasswordPane questions = new PasswordPane(passwords);
    work.disableProperty().bind(questions.visibleProperty().or(shortcuts.visibleProperty()));
    getChildren().addAll(work, shortcuts, questions);
    shell
        .current()
        .subscribe(
            current -> screens.forEach((screen, view) -> view.setVisible(screen == current)));
    setOnDragOver(Frame::offer);
    setOnDragEntered(event -> highlight(!words(event.getDragboard()).isEmpty()));
    setOnDragExited(_ -> highlight(false));
    setOnDragDropped(
        event -> {
          List<String> words = words(event.getDragboard());
          event.setDropCompleted(!words.isEmpty());
          event.consume();
          shell.show(Screen.SOURCES);
          sources.add(words);
        });
  }

  /// Asks for files and takes them.
  void chooseSources() {
    sourcesView.choose();
  }

  /// Shows the list of keys, or takes it away.
  void turnShortcuts() {
    shortcuts.turn();
  }

  /// Says which keys there are.
  void list(List<Shortcut> keys) {
    shortcuts.list(keys);
  }

  /// Asks for a design and opens it.
  void openDesign() {
    designView.open();
  }

  private static void offer(DragEvent event) {
    if (!words(event.getDragboard()).isEmpty()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  /// What is dropped: files and folders, or a link.
  private static List<String> words(Dragboard dropped) {
    if (dropped.hasFiles()) {
      return dropped.getFiles().stream().map(File::toString).toList();
    }
    return dropped.hasUrl() ? List.of(dropped.getUrl()) : List.of();
  }

  private void highlight(boolean files) {
    pseudoClassStateChanged(DROPPING, files);
  }
}
