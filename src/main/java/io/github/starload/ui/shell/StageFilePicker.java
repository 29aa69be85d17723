package io.github.starload.ui.shell;

import io.github.starload.ui.control.FilePicker;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    chooser.setTitle("Choose JSON files of one dataset");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                "JSON", "*.json", "*.jsonl", "*.ndjson", "*.geojson", "*.gz"),
            new FileChooser.ExtensionFilter("All files", "*"));
    List<File> files = chooser.showOpenMultipleDialog(owner);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> pickReport(String proposedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the report");
    chooser.setInitialFileName(proposedName);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }
}
