package io.github.starload.ui.sources;

import io.github.starload.json.JsonPointer;
import io.github.starload.source.RecordsAt;
import io.github.starload.source.Source;
import io.github.starload.ui.session.SavedSource;
import io.github.starload.ui.sources.ReadingProgress.OfSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One source behind a person's words, and how far the reading of it has come.
public final class SourceLine {

  /// How far a source has come; a failure stays in its place.
  public enum State {
    WAITING,
    READING,
    READ,
    FAILED
  }

  private final Found found;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyLongWrapper records = new ReadOnlyLongWrapper();
  private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  SourceLine(Found found) {
    this.found = found;
    switch (found) {
      case Found.Opened opened -> place.set(SourcesText.place(opened.form().records()));
      case Found.Refused refused -> failed(refused.problem());
    }
  }

  /// The source's name, or the word behind which there is none.
  public String name() {
    return source().map(Source::name).orElse(found.word());
  }

  /// The person's word that led to it.
  public String word() {
    return found.word();
  }

  /// Where it lies, without its name; empty if nobody knows.
  public String whereabouts() {
    return source().map(SourcesText::whereabouts).orElse("");
  }

  /// Size as stored, in bytes; 0 if it cannot be opened.
  public long bytes() {
    return found instanceof Found.Opened opened ? opened.bytes() : 0;
  }

  /// The format in words; empty if it cannot be opened.
  public String format() {
    return found instanceof Found.Opened opened ? SourcesText.format(opened.form()) : "";
  }

  /// Where the records could be, by a look at the beginning of the source.
  public List<JsonPointer> places() {
    return found instanceof Found.Opened opened ? opened.form().places() : List.of();
  }

  /// Where the records are looked for.
  public JsonPointer recordsAt() {
    return found instanceof Found.Opened opened ? opened.form().records() : JsonPointer.WHOLE;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Share of the source that was read, 0 to 1.
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /// Records read of it so far.
  public ReadOnlyLongProperty records() {
    return records.getReadOnlyProperty();
  }

  /// How fast it is read, and for how long still; empty while it is not.
  public ReadOnlyStringProperty pace() {
    return pace.getReadOnlyProperty();
  }

  /// Where its records are, and what lies beside them, in words.
  public ReadOnlyStringProperty place() {
    return place.getReadOnlyProperty();
  }

  /// Why it cannot be read, as a sentence; empty if there is nothing to say.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  Optional<Source> source() {
    return found instanceof Found.Opened opened ? Optional.of(opened.source()) : Optional.empty();
  }

  Found found() {
    return found;
  }

  SavedSource saved() {
    return new SavedSource(
        found.word(),
        source().map(Source::uri).orElse(""),
        source().flatMap(source -> source.reading().records()));
  }

  void waiting() {
    problem.set("");
    pace.set("");
    progress.set(0);
    records.set(0);
    state.set(State.WAITING);
  }

  void reading(OfSource reached, String words) {
    records.set(reached.records());
    pace.set(words);
    progress.set(bytes() == 0 ? 0 : Math.clamp((double) reached.bytes() / bytes(), 0, 1));
    state.set(State.READING);
  }

  void read(OfSource reached, RecordsAt at) {
    records.set(reached.records());
    place.set(SourcesText.place(at, reached.rejected()));
    pace.set("");
    progress.set(1);
    state.set(State.READ);
  }

  void failed(String sentence) {
    pace.set("");
    problem.set(sentence);
    state.set(State.FAILED);
  }
}
