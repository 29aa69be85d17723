package io.github.starload.ui.preview;

import io.github.starload.browse.RowNumbers;
import io.github.starload.browse.TableRows;
import io.github.starload.problem.Problem;
import io.github.starload.ui.task.TaskRunner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// Rows for a grid, however many there are: a few pages of them in memory, read in the background
/// when the grid asks for them, the page that was asked for last first.
final class PagedRows extends ObservableListBase<PreviewRow> {
  static final int PAGE = 128;
  static final int MOST_PAGES = 24;

  /// Who scrolls fast wants to see where the scrolling ends, not the way.
  private static final int MOST_WANTED = 4;

  private final TaskRunner runner;
  private final Consumer<Problem> failed;
  private final Deque<Integer> wanted = new ArrayDeque<>();
  private final Map<Integer, List<PreviewRow>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<PreviewRow>> eldest) {
          return size() > MOST_PAGES;
        }
      };
  private TableRows rows;
  private RowNumbers order;
  private int size;
  private boolean reading;

  /// What was read of a row.
  private record Read(int number, List<@Nullable String> cells) {}

  PagedRows(TableRows rows, RowNumbers order, TaskRunner runner, Consumer<Problem> failed) {
    this.rows = rows;
    this.order = order;
    this.size = order.size();
    this.runner = runner;
    this.failed = failed;
  }

  TableRows rows() {
    return rows;
  }

  RowNumbers order() {
    return order;
  }

  /// More rows have come behind those that are there, which are the same.
  void grow(TableRows more, RowNumbers newOrder) {
    rows = more;
    order = newOrder;
    int before = size;
    size = newOrder.size();
    if (before % PAGE > 0) {
      pages.remove(before / PAGE);
    }
    if (size > before) {
      beginChange();
      nextAdd(before, size);
      endChange();
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public PreviewRow get(int index) {
    int page = index / PAGE;
    List<PreviewRow> known = pages.computeIfAbsent(page, this::coming);
    if (known.getFirst().number() < 0) {
      want(page);
    }
    return known.get(index % PAGE);
  }

  /// As all rows would be compared else.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /// How many pages are in memory.
  int pages() {
    return pages.size();
  }

  private List<PreviewRow> coming(int page) {
    List<PreviewRow> coming = new ArrayList<>();
    for (int at = page * PAGE; at < Math.min(size, (page + 1) * PAGE); at++) {
      coming.add(new PreviewRow(at));
    }
    return coming;
  }

  private void want(int page) {
    wanted.remove(page);
    wanted.addFirst(page);
    if (wanted.size() > MOST_WANTED) {
      wanted.removeLast();
    }
    if (!reading) {
      next();
    }
  }

  private void next() {
    Integer page = wanted.pollFirst();
    List<PreviewRow> coming = page == null ? null : pages.get(page);
    if (page == null || coming == null) {
      reading = page != null;
      if (reading) {
        next();
      }
      return;
    }
    reading = true;
    TableRows from = rows;
    RowNumbers in = order;
    runner.run(
        _ -> read(from, in, page * PAGE, coming.size()),
        read -> {
          for (int i = 0; i < coming.size(); i++) {
            coming.get(i).read(read.get(i).number(), read.get(i).cells());
          }
          next();
        },
        problem -> {
          reading = false;
          failed.accept(problem);
        });
  }

  /// The cells of some rows; blocks, on any thread.
  ///
  /// @param positions in the grid, in ascending order
  List<List<@Nullable Object>> cells(List<Integer> positions) {
    List<List<@Nullable Object>> cells = new ArrayList<>(positions.size());
    for (int position : positions) {
      int number = order.read(position, 1)[0];
      cells.add(new ArrayList<>(rows.read(number, 1).getFirst()));
    }
    return cells;
  }

  /// Rows that follow each other in the table are read together.
  private static List<Read> read(TableRows rows, RowNumbers order, int from, int count) {
    int[] numbers = order.read(from, count);
    List<Read> read = new ArrayList<>(count);
    int at = 0;
    while (at < count) {
      int end = at + 1;
      while (end < count && numbers[end] == numbers[end - 1] + 1) {
        end++;
      }
      for (List<@Nullable String> cells : rows.read(numbers[at], end - at)) {
        read.add(new Read(numbers[at], cells));
        at++;
      }
    }
    return read;
  }
}
