package io.github.starload.ui.preview;

import io.github.starload.design.LeftOut;
import io.github.starload.normalise.TablePreview;
import io.github.starload.suggest.edit.Consequences;
import io.github.starload.suggest.edit.Count;
import io.github.starload.ui.session.Outlook;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
  private final TaskRunner runner;
  private final ObservableList<ColumnFacts> facts = FXCollections.observableArrayList();
  private final ObservableList<ColumnFacts> shownFacts =
      FXCollections.unmodifiableObservableList(facts);
  private final ObjectProperty<List<JsonLines.Line>> record = new SimpleObjectProperty<>(List.of());
  private final ReadOnlyStringWrapper recordPlace = new ReadOnlyStringWrapper("");
  private final ObservableList<TablePreview> tables = FXCollections.observableArrayList();
  private final ObservableList<TablePreview> shownTables =
      FXCollections.unmodifiableObservableList(tables);
  private final ObjectProperty<Optional<TablePreview>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper summary =
      new ReadOnlyStringWrapper(PreviewWords.NOTHING.text());
  private final ReadOnlyStringWrapper leftOut = new ReadOnlyStringWrapper("");

  /// The name of the table that a person picked last; it may be gone for a while.
  private String picked = "";

  public PreviewViewModel(Session session, TaskRunner runner) {
    this.session = session;
    this.runner = runner;
    session.outlook().subscribe(this::show);
  }

  /// In design order; empty before the sources were read.
  public ObservableList<TablePreview> tables() {
    return shownTables;
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
    look();
  }

  /// What is known of each column of the selected table.
  ObservableList<ColumnFacts> facts() {
    return shownFacts;
  }

  /// The record that the row looked at came from, on lines; empty if none is looked at.
  ObservableValue<List<JsonLines.Line>> record() {
    return record;
  }

  /// Where that record stands, in words.
  ReadOnlyStringProperty recordPlace() {
    return recordPlace.getReadOnlyProperty();
  }

  /// Shows the record that a row of the selected table came from.
  void lookAt(PreviewRow row) {
    Optional<TablePreview> table = selected.get();
    if (table.isEmpty()) {
      return;
    }
    recordPlace.set(PreviewText.place(row.origin()));
    OptionalInt ordinal = PreviewText.ordinal(table.get().table(), row.cells());
    runner.run(
        _ -> JsonLines.of(row.origin().json(), table.get().table().paths(), ordinal),
        record::set,
        problem -> recordPlace.set(problem.sentence()));
  }

  private void look() {
    record.set(List.of());
    recordPlace.set("");
    Optional<TablePreview> table = selected.get();
    Optional<Outlook> outlook = session.outlook().get();
    if (table.isEmpty() || outlook.isEmpty()) {
      facts.clear();
      return;
    }
    runner.run(
        _ -> ColumnFacts.of(table.get(), outlook.get().dataset().profile()),
        found -> {
          if (table.equals(selected.get())) {
            facts.setAll(found);
          }
        },
        problem -> recordPlace.set(problem.sentence()));
  }

  /// How many rows of a table are shown, and of how many records they come.
  public String rowsShown(TablePreview table) {
    long records = session.outlook().get().map(known -> known.dataset().records()).orElse(0L);
    String all = count(table).map(Count::text).orElse("unknown");
    return PreviewText.rows(table.rows().size(), all, records, Outlook.PREVIEW_RECORDS);
  }

  /// How many rows a table would have, as far as the data was read; empty if nobody knows yet.
  String allRows(TablePreview table) {
    return count(table).map(PreviewText::allRows).orElse("");
  }

  private Optional<Count> count(TablePreview table) {
    return session.outlook().get().stream()
        .flatMap(known -> known.consequences().tables().stream())
        .filter(of -> of.table().equals(table.table().name()))
        .map(Consequences.OfTable::rows)
        .findFirst();
  }

  /// Why each of the left out paths is left out, a line each; empty if there is none.
  public String reasons() {
    List<LeftOut> paths =
        session.outlook().get().map(found -> found.design().leftOut()).orElse(List.of());
    return PreviewText.reasons(paths);
  }

  private void show(Optional<Outlook> outlook) {
    tables.setAll(outlook.map(Outlook::previews).orElse(List.of()));
    summary.set(outlook.map(PreviewText::summary).orElse(PreviewWords.NOTHING.text()));
    leftOut.set(outlook.map(found -> PreviewText.leftOut(found.design())).orElse(""));
    selected.set(
        tables.stream()
            .filter(preview -> preview.table().name().equals(picked))
            .findFirst()
            .or(() -> tables.stream().findFirst()));
    look();
  }
}
