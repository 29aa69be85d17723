package io.github.starload.ui.session;

import io.github.starload.check.LoadReport;
import io.github.starload.design.StarDesign;
import io.github.starload.design.edit.EditHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the screens share: the data as far as it was read, the design with its edits, what the
/// design means for the data, and the report of the last load. Changed and observed on the FX
/// thread only; the design is changed by [Designer].
public final class Session {
  private final ObjectProperty<Optional<Dataset>> dataset = empty();
  private final ObjectProperty<Optional<EditHistory>> edits = empty();
  private final ObjectProperty<Optional<Path>> designFile = empty();
  private final ObjectProperty<List<SavedSource>> named = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Optional<Outlook>> outlook = empty();
  private final ObjectProperty<Optional<Analysis>> analysis = empty();
  private final ObjectProperty<Optional<LoadReport>> report = empty();

  /// The sources as a person named them, in the order they came.
  public ReadOnlyObjectProperty<List<SavedSource>> named() {
    return named;
  }

  /// A person named other sources.
  public void name(List<SavedSource> sources) {
    named.set(List.copyOf(sources));
  }

  /// What was read of the sources; empty before the first records are.
  public ReadOnlyObjectProperty<Optional<Dataset>> dataset() {
    return dataset;
  }

  /// The design with its edits; empty before there is one.
  public ReadOnlyObjectProperty<Optional<EditHistory>> edits() {
    return edits;
  }

  /// The design as it is now.
  public Optional<StarDesign> design() {
    return edits.get().map(EditHistory::design);
  }

  /// The file that the design was opened from or saved to.
  public ReadOnlyObjectProperty<Optional<Path>> designFile() {
    return designFile;
  }

  /// What the newest design that was worked out means for the data; after an edit it follows within
  /// a moment.
  public ReadOnlyObjectProperty<Optional<Outlook>> outlook() {
    return outlook;
  }

  /// What a load would take; empty until the sources were read to their end.
  public ReadOnlyObjectProperty<Optional<Analysis>> analysis() {
    return analysis;
  }

  /// The report of the last load that came to one; empty before the first.
  public ReadOnlyObjectProperty<Optional<LoadReport>> report() {
    return report;
  }

  /// Whether the design holds edits that are in no file.
  public boolean isUnsaved() {
    return edits.get().map(EditHistory::isUnsaved).orElse(false);
  }

  /// Sources were read to the end, and this is their design.
  public void analysed(Analysis newest) {
    put(Optional.of(new Dataset(newest.profile(), Dataset.Extent.ALL)));
    put(EditHistory.of(newest.design()));
  }

  /// A load came to its report.
  public void loaded(LoadReport newest) {
    report.set(Optional.of(newest));
  }

  void put(Optional<Dataset> newest) {
    dataset.set(newest);
    if (newest.isEmpty()) {
      outlook.set(Optional.empty());
    }
    settle();
  }

  void put(Optional<Dataset> newest, EditHistory design) {
    dataset.set(newest);
    put(design);
  }

  void put(EditHistory newest) {
    edits.set(Optional.of(newest));
    settle();
  }

  void put(Outlook newest) {
    outlook.set(Optional.of(newest));
  }

  void file(Optional<Path> newest) {
    designFile.set(newest);
  }

  void forgetDesign() {
    edits.set(Optional.empty());
    designFile.set(Optional.empty());
    outlook.set(Optional.empty());
    settle();
  }

  /// Only what was read to its end can be loaded, as a type found in the last record counts.
  private void settle() {
    Optional<Analysis> loadable =
        dataset
            .get()
            .filter(Dataset::isWhole)
            .flatMap(read -> design().map(design -> new Analysis(read.profile(), design)));
    analysis.set(loadable);
  }

  private static <T> ObjectProperty<Optional<T>> empty() {
    return new SimpleObjectProperty<>(Optional.empty());
  }
}
