package io.github.starload.ui.shell;

import io.github.starload.ui.control.FilePicker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Answers as told; the headless platform has no chooser.
final class FixedPicker implements FilePicker {
  private volatile List<Path> sources = List.of();
  private volatile Optional<Path> report = Optional.empty();

  void answer(List<Path> files) {
    sources = files;
  }

  void answer(Path file) {
    report = Optional.of(file);
  }

  @Override
  public List<Path> pickSources() {
    return sources;
  }

  @Override
  public Optional<Path> pickReport(String proposedName) {
    return report;
  }
}
