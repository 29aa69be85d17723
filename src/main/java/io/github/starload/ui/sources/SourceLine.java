package io.github.starload.ui.sources;

import io.github.starload.source.Source;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One file that a person picked, and how far the reading of it has come.
public final class SourceLine {

  /// How far a source has come; a failure stays in its place.
  public enum State {
    WAITING,
    READING,
    READ,
    FAILED
  }

  /// What a look at the file found, without reading it.
  ///
  /// @param source empty if it cannot be opened
  /// @param bytes as stored
  /// @param problem a sentence, empty if there is none
  record Found(Path path, Optional<Source> source, long bytes, String format, String problem) {}

  private final Found found;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyLongWrapper records = new ReadOnlyLongWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  SourceLine(Found found) {
    this.found = found;
    if (found.source().isEmpty()) {
      failed(found.problem());
    }
  }

  public String name() {
    return String.valueOf(found.path().getFileName());
  }

  public Path path() {
    return found.path();
  }

  /// Size as stored, in bytes; 0 if it cannot be opened.
  public long bytes() {
    return found.bytes();
  }

  /// The format in words; empty if it cannot be opened.
  public String format() {
    return found.format();
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Share of the file that was read, 0 to 1.
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /// Records read of it so far.
  public ReadOnlyLongProperty records() {
    return records.getReadOnlyProperty();
  }

  /// Why it cannot be read, as a sentence; empty if there is nothing to say.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  Optional<Source> source() {
    return found.source();
  }

  void waiting() {
    problem.set("");
    progress.set(0);
    state.set(State.WAITING);
  }

  /// @param bytesRead of this source, as stored
  void reading(long bytesRead) {
    progress.set(bytes() == 0 ? 0 : Math.clamp((double) bytesRead / bytes(), 0, 1));
    state.set(State.READING);
  }

  void counted(long recordsSoFar) {
    records.set(recordsSoFar);
  }

  void read() {
    progress.set(1);
    state.set(State.READ);
  }

  void failed(String sentence) {
    problem.set(sentence);
    state.set(State.FAILED);
  }
}
