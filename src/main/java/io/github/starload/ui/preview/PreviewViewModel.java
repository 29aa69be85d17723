package io.github.starload.ui.preview;

import io.github.starload.browse.HeldRows;
import io.github.starload.browse.Sorting;
import io.github.starload.browse.TableRows;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Table;
import io.github.starload.normalise.TablePreview;
import io.github.starload.source.Spool;
import io.github.starload.suggest.edit.Consequences;
import io.github.starload.suggest.edit.Count;
import io.github.starload.ui.session.Outlook;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The tables of the session's design with their rows, one of them selected: the rows of the first
/// records at once, all rows as soon as a person looks and the sources were read to their end.
public final class PreviewViewModel implements AutoCloseable {
  private final Session session;
  private final Spool spool;
  private final AllRows all;
  private final ListingModel listing;
  private final RecordModel record;
  private final ColumnsModel columns;
  private final ObservableList<TablePreview> tables = FXCollections.observableArrayList();
  private final ObservableList<TablePreview> shownTables =
      FXCollections.unmodifiableObservableList(tables);
  private final ObjectProperty<Optional<TablePreview>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper summary =
      new ReadOnlyStringWrapper(PreviewWords.NOTHING.text());
  private final ReadOnlyStringWrapper leftOut = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");

  /// The name of the table that a person picked last; it may be gone for a while.
  private String picked = "";

  private boolean watched;

  /// @param folder for rows on disk, made when needed
  public PreviewViewModel(Session session, TaskRunner runner, Path folder) {
    this.session = session;
    this.spool = new Spool(folder);
    this.all = new AllRows(runner, spool, this::moreRows);
    this.listing = new ListingModel(runner, spool);
    this.record = new RecordModel(runner);
    this.columns = new ColumnsModel(runner);
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

  /// How many rows of the selected table there are, and whether more come.
  ReadOnlyStringProperty standing() {
    return standing.getReadOnlyProperty();
  }

  /// The rows of the selected table.
  ListingModel listing() {
    return listing;
  }

  /// The record of the row that is looked at.
  RecordModel record() {
    return record;
  }

  /// The profile of the columns of the selected table.
  ColumnsModel columns() {
    return columns;
  }

  /// A person looks at the screen, so that it is worth making all rows, or away.
  void watch(boolean looks) {
    watched = looks;
    makeAll();
  }

  /// Shows the rows of a table.
  public void select(TablePreview table) {
    picked = table.table().name();
    if (selected.get().map(TablePreview::table).equals(Optional.of(table.table()))) {
      return;
    }
    selected.set(Optional.of(table));
    look();
  }

  /// Shows the record that a row of the selected table came from.
  void lookAt(PreviewRow row) {
    listing.rows().get().ifPresent(shown -> record.lookAt(shown.rows(), row));
  }

  /// Shows the rows by a column, or in their own order.
  void sort(Optional<Sorting> sorting) {
    listing.sort(sorting);
  }

  /// How many rows a table would have, as far as the data was read; empty if nobody knows yet.
  String allRows(TablePreview table) {
    return count(table.table()).map(PreviewText::allRows).orElse("");
  }

  private Optional<Count> count(Table table) {
    return session.outlook().get().stream()
        .flatMap(known -> known.consequences().tables().stream())
        .filter(of -> of.table().equals(table.name()))
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
    all.forget();
    tables.setAll(outlook.map(Outlook::previews).orElse(List.of()));
    summary.set(outlook.map(PreviewText::summary).orElse(PreviewWords.NOTHING.text()));
    leftOut.set(outlook.map(found -> PreviewText.leftOut(found.design())).orElse(""));
    selected.set(
        tables.stream()
            .filter(preview -> preview.table().name().equals(picked))
            .findFirst()
            .or(() -> tables.stream().findFirst()));
    look();
    makeAll();
  }

  private void makeAll() {
    session
        .outlook()
        .get()
        .filter(known -> watched && !isAllHeld(known))
        .filter(known -> known.dataset().isWhole() && known.problem().isEmpty())
        .ifPresent(all::begin);
  }

  private static boolean isAllHeld(Outlook known) {
    return known.dataset().isWhole() && known.dataset().records() <= Outlook.PREVIEW_RECORDS;
  }

  private void look() {
    record.forget();
    listing.show(selected.get().map(this::rowsOf));
    describe();
    tellStanding();
  }

  /// The rows of the first records until there are more.
  private TableRows rowsOf(TablePreview table) {
    TableRows held = new HeldRows(table);
    return all.of(table.table())
        .filter(kept -> kept.size() > held.size() || all.state() instanceof AllRows.State.Whole)
        .orElse(held);
  }

  private void moreRows() {
    tellStanding();
    boolean whole = all.state() instanceof AllRows.State.Whole;
    for (TablePreview table : selected.get().stream().toList()) {
      // Of dimensions the first records do not know all.
      if (listing.isAll() && !(table.table() instanceof Table.Dimension)) {
        TableRows now = rowsOf(table);
        // A grid builds all its cells anew when rows come, so they come in leaps.
        if (whole || now.size() >= 2 * listing.size()) {
          listing.grow(now);
        }
      } else if (whole) {
        listing.renew(rowsOf(table));
      }
    }
    if (whole) {
      describe();
    }
  }

  private void describe() {
    columns.describe(
        selected
            .get()
            .map(this::rowsOf)
            .map(rows -> new ColumnsModel.Rows(rows, rows.size(), isAll())));
  }

  /// Whether the rows that are there are all there are.
  private boolean isAll() {
    return session.outlook().get().map(PreviewViewModel::isAllHeld).orElse(false)
        || all.state() instanceof AllRows.State.Whole;
  }

  private void tellStanding() {
    standing.set(
        selected
            .get()
            .map(
                table ->
                    PreviewText.standing(
                        rowsOf(table).size(),
                        count(table.table()),
                        isAll() ? new AllRows.State.Whole() : all.state()))
            .orElse(""));
  }

  /// Stops a search or a sort that runs.
  public void cancel() {
    listing.stop();
  }

  /// Stops whatever runs, before the end.
  public void stop() {
    cancel();
    columns.watch(false);
    all.forget();
  }

  /// Removes the rows on disk; blocks for a moment, and nothing may run any more.
  @Override
  public void close() {
    spool.close();
  }
}
