package io.github.starload.ui.shell;

import io.github.starload.design.file.DesignFile;
import io.github.starload.ui.control.FilePicker;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The choosers of the desktop, above the window that asks.
final class StageFilePicker implements FilePicker {
  private final Window owner;

  StageFilePicker(Window owner) {
    this.owner = owner;
  }

  @Override
  public List<Path> pickSources() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(ShellWords.CHOOSE_FILES.text());
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                ShellWords.CHOOSE_JSON.text(),
                "*.json",
                "*.jsonl",
                "*.ndjson",
                "*.geojson",
                "*.gz"),
            new FileChooser.ExtensionFilter(ShellWords.CHOOSE_ALL.text(), "*"));
    List<File> files = chooser.showOpenMultipleDialog(owner);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> pickFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(ShellWords.CHOOSE_FOLDER.text());
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> pickDesign() {
    return pick(ShellWords.CHOOSE_DESIGN, ShellWords.CHOOSE_DESIGNS, "*" + DesignFile.ENDING);
  }

  @Override
  public Optional<Path> pickBundle() {
    return pick(ShellWords.CHOOSE_BUNDLE, ShellWords.CHOOSE_BUNDLES, "*.zip");
  }

  private Optional<Path> pick(ShellWords title, ShellWords kind, String pattern) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title.text());
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(kind.text(), pattern),
            new FileChooser.ExtensionFilter(ShellWords.CHOOSE_ALL.text(), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> pickFile(String title, String proposedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(proposedName);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> pickReport(String proposedName) {
    return pickFile(ShellWords.SAVE_REPORT.text(), proposedName);
  }
}
