package io.github.starload.ui.preview;

import io.github.starload.browse.Listing;
import io.github.starload.browse.RowNumbers;
import io.github.starload.browse.Sorting;
import io.github.starload.browse.TableRows;
import io.github.starload.design.Column;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.source.Spool;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The rows of one table as a person wants to see them. A search or a sort runs in the background
/// and can be stopped; the rows that are shown stay until it is done, and only the newest counts.
final class ListingModel {
  /// What a clipboard takes without trouble.
  static final int MOST_COPIED = 100_000;

  private final TaskRunner runner;
  private final Spool spool;
  private final ReadOnlyObjectWrapper<Optional<PagedRows>> rows =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private Listing listing = Listing.ALL;
  private Optional<TableRows> table = Optional.empty();
  private Cancellation work = new Cancellation();

  ListingModel(TaskRunner runner, Spool spool) {
    this.runner = runner;
    this.spool = spool;
  }

  /// What a grid shows; empty without a table.
  ReadOnlyObjectProperty<Optional<PagedRows>> rows() {
    return rows.getReadOnlyProperty();
  }

  /// What is searched and sorted, or was; empty for all rows in their own order.
  ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  /// How far the search or sort has come, 0 to 1; 1 if none runs.
  ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /// Whether all rows are shown, in their own order.
  boolean isAll() {
    return listing.isAll();
  }

  /// By which column the rows are sorted; empty for their own order.
  Optional<Sorting> sorting() {
    return listing.sorting();
  }

  /// How many rows are shown.
  int size() {
    return rows.get().map(PagedRows::size).orElse(0);
  }

  /// Shows only rows that hold the words.
  void search(String words) {
    list(new Listing(words, listing.sorting()));
  }

  /// Shows the rows in another order.
  void sort(Optional<Sorting> sorting) {
    if (!sorting.equals(listing.sorting())) {
      list(new Listing(listing.words(), sorting));
    }
  }

  /// Shows another table, or none; its columns are others.
  void show(Optional<TableRows> other) {
    table = other;
    list(new Listing(listing.words(), Optional.empty()));
  }

  /// Shows the same table anew.
  void renew(TableRows newest) {
    table = Optional.of(newest);
    list(listing);
  }

  /// The rows that are there have become more.
  void grow(TableRows newest) {
    table = Optional.of(newest);
    rows.get().ifPresent(shown -> shown.grow(newest, new RowNumbers.All(newest.size())));
  }

  /// Stops a search or a sort that runs.
  void stop() {
    work.request();
  }

  /// Copies rows.
  ///
  /// @param positions of them, in ascending order; all rows if there is none
  /// @param take gets the text
  void copy(List<Integer> positions, GridCopy.Form form, Consumer<String> take) {
    PagedRows shown = rows.get().orElse(null);
    if (shown == null) {
      return;
    }
    int count = positions.isEmpty() ? shown.size() : positions.size();
    if (count > MOST_COPIED) {
      tooMuch(count);
      return;
    }
    List<Integer> at =
        positions.isEmpty() ? IntStream.range(0, count).boxed().toList() : List.copyOf(positions);
    runner.run(
        _ -> {
          List<String> titles =
              shown.rows().table().stagedColumns().stream().map(Column::name).toList();
          return new GridCopy(titles, shown.cells(at)).text(form, shown.rows().table().name());
        },
        text -> {
          take.accept(text);
          sentence.set(PreviewWords.COPIED.text(Amount.of(count, "row")));
        },
        problem -> sentence.set(problem.sentence()));
  }

  /// Says that so many rows are not copied.
  void tooMuch(int count) {
    sentence.set(PreviewWords.COPY_TOO_MUCH.text(Amount.of(count, "row"), Amount.of(MOST_COPIED)));
  }

  private void list(Listing wanted) {
    listing = wanted;
    work.request();
    Cancellation cancel = new Cancellation();
    work = cancel;
    progress.set(1);
    sentence.set("");
    if (table.isEmpty()) {
      put(Optional.empty());
      return;
    }
    TableRows from = table.get();
    int size = from.size();
    if (wanted.isAll()) {
      put(Optional.of(paged(from, new RowNumbers.All(size))));
      return;
    }
    progress.set(0);
    sentence.set(PreviewText.listing(wanted, from.table()));
    runner.run(
        painting ->
            wanted.of(from, size, spool, ColumnsModel.look(painting, cancel, progress::set)),
        order -> {
          if (cancel.isRequested()) {
            close(order);
            return;
          }
          progress.set(1);
          sentence.set(PreviewText.listed(wanted, from.table(), order.size(), size));
          put(Optional.of(paged(from, order)));
        },
        onlyNewest(cancel, this::failed));
  }

  private void failed(Problem problem) {
    progress.set(1);
    sentence.set(
        problem.kind() == ProblemKind.CANCELLED
            ? PreviewWords.LISTING_STOPPED.text()
            : problem.sentence());
  }

  private Consumer<Problem> onlyNewest(Cancellation cancel, Consumer<Problem> told) {
    return problem -> {
      if (cancel.equals(work)) {
        told.accept(problem);
      }
    };
  }

  private void put(Optional<PagedRows> newest) {
    Optional<PagedRows> before = rows.get();
    rows.set(newest);
    before.ifPresent(old -> close(old.order()));
  }

  private void close(RowNumbers order) {
    runner.run(
        _ -> {
          order.close();
          return order;
        },
        _ -> {},
        _ -> {});
  }

  /// Rows that were given up meanwhile are not missed.
  private PagedRows paged(TableRows from, RowNumbers order) {
    return new PagedRows(from, order, runner, onlyNewest(work, p -> sentence.set(p.sentence())));
  }
}
