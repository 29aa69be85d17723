package io.github.starload.ui.preview;

import io.github.starload.design.LeftOut;
import io.github.starload.normalise.TablePreview;
import io.github.starload.ui.session.Outlook;
import io.github.starload.ui.session.Session;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The tables of the session's design with their first rows, one of them selected.
public final class PreviewViewModel {
  private final Session session;
  private final ObservableList<TablePreview> tables = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<TablePreview>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(PreviewText.NOTHING);
  private final ReadOnlyStringWrapper leftOut = new ReadOnlyStringWrapper("");

  /// The name of the table that a person picked last; it may be gone for a while.
  private String picked = "";

  public PreviewViewModel(Session session) {
    this.session = session;
    session.outlook().subscribe(this::show);
  }

  /// In design order; empty before the sources were read.
  public ObservableList<TablePreview> tables() {
    return FXCollections.unmodifiableObservableList(tables);
  }

  /// The table whose rows are shown; the first one until a person picks another.
  public ObservableValue<Optional<TablePreview>> selected() {
    return selected;
  }

  /// Where things stand, as a sentence.
  public ReadOnlyStringProperty summary() {
    return summary.getReadOnlyProperty();
  }

  /// What no table holds, by name.
  public ReadOnlyStringProperty leftOut() {
    return leftOut.getReadOnlyProperty();
  }

  /// Shows the rows of a table.
  public void select(TablePreview table) {
    picked = table.table().name();
    selected.set(Optional.of(table));
  }

  /// How many rows of a table are shown, and of how many records they come.
  public String rowsShown(TablePreview table) {
    long records = session.outlook().get().map(known -> known.dataset().records()).orElse(0L);
    return PreviewText.rows(table.rows().size(), records, Outlook.PREVIEW_RECORDS);
  }

  /// Why each of the left out paths is left out, a line each; empty if there is none.
  public String reasons() {
    List<LeftOut> paths =
        session.outlook().get().map(found -> found.design().leftOut()).orElse(List.of());
    return PreviewText.reasons(paths);
  }

  private void show(Optional<Outlook> outlook) {
    tables.setAll(outlook.map(Outlook::previews).orElse(List.of()));
    summary.set(outlook.map(PreviewText::summary).orElse(PreviewText.NOTHING));
    leftOut.set(outlook.map(found -> PreviewText.leftOut(found.design())).orElse(""));
    selected.set(
        tables.stream()
            .filter(preview -> preview.table().name().equals(picked))
            .findFirst()
            .or(() -> tables.stream().findFirst()));
  }
}
