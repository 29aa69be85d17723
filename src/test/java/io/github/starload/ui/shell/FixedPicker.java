package io.github.starload.ui.shell;

import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.session.UnsavedEdits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers as told; the headless platform has no chooser.
final class FixedPicker implements FilePicker, UnsavedEdits.Question {
  private volatile List<Path> sources = List.of();
  private volatile Optional<Path> report = Optional.empty();
  private volatile UnsavedEdits.Answer answer = UnsavedEdits.Answer.GIVE_UP;
  private final AtomicInteger asked = new AtomicInteger();

  void answer(List<Path> files) {
    sources = files;
  }

  void answer(Path file) {
    report = Optional.of(file);
  }

  void answer(UnsavedEdits.Answer about) {
    answer = about;
  }

  /// How often unsaved edits were asked about.
  int asked() {
    return asked.get();
  }

  @Override
  public UnsavedEdits.Answer save(String dataset) {
    asked.incrementAndGet();
    return answer;
  }

  @Override
  public Optional<Path> file(String proposedName) {
    return report;
  }

  @Override
  public Optional<Path> pickFolder() {
    return sources.stream().findFirst();
  }

  @Override
  public Optional<Path> pickDesign() {
    return sources.stream().findFirst();
  }

  @Override
  public Optional<Path> pickBundle() {
    return report;
  }

  @Override
  public Optional<Path> pickFile(String title, String proposedName) {
    return report;
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
