package io.github.starload.ui.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.MouseEvent;

/// The widths that a person gave to the columns of tables, by the table's id and the column's name.
///
/// A width counts as given when it changed between the pressing of the mouse on the table and its
/// release; what the layout does by itself is not kept.
public final class ColumnWidths {
  private final Map<String, Double> widths = new TreeMap<>();

  /// Each gives the columns of one table their widths.
  private final List<Runnable> followed = new ArrayList<>();

  /// Widths that are kept, each under `table id/column name`.
  public Map<String, Double> all() {
    return Map.copyOf(widths);
  }

  /// Gives the columns of all tables widths that were kept.
  public void restore(Map<String, Double> kept) {
    widths.putAll(kept);
    followed.forEach(Runnable::run);
  }

  /// Gives the columns of every table below their widths, now and when there are others, and notes
  /// what a person changes. What a pane has not laid out yet is looked into as well.
  public void follow(Node node) {
    switch (node) {
      case TableView<?> table -> follow(table, table.getColumns());
      case TreeTableView<?> table -> follow(table, table.getColumns());
      case SplitPane split -> split.getItems().forEach(this::follow);
      case TabPane tabs -> tabs.getTabs().stream().map(Tab::getContent).forEach(this::follow);
      case ScrollPane pane when pane.getContent() != null -> follow(pane.getContent());
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::follow);
      default -> {}
    }
  }

  private <C extends TableColumnBase<?, ?>> void follow(Node table, ObservableList<C> columns) {
    if (table.getId() == null) {
      return;
    }
    Runnable give = () -> columns.forEach(column -> give(table, columns, column));
    give.run();
    followed.add(give);
    columns.addListener(
        (ListChangeListener<C>)
            change -> {
              while (change.next()) {
                change.getAddedSubList().forEach(column -> give(table, columns, column));
              }
            });
    Map<String, Double> before = new HashMap<>();
    table.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        _ -> columns.forEach(column -> before.put(key(table, columns, column), column.getWidth())));
    table.addEventFilter(
        MouseEvent.MOUSE_RELEASED, _ -> note(table, List.copyOf(columns), Map.copyOf(before)));
  }

  private <C extends TableColumnBase<?, ?>> void give(Node table, List<C> columns, C column) {
    Double width = widths.get(key(table, columns, column));
    if (width != null) {
      column.setPrefWidth(width);
    }
  }

  private <C extends TableColumnBase<?, ?>> void note(
      Node table, List<C> columns, Map<String, Double> before) {
    for (C column : columns) {
      String key = key(table, columns, column);
      Double was = before.get(key);
      if (was != null && was != column.getWidth()) {
        widths.put(key, column.getWidth());
      }
    }
  }

  /// Of columns with one name, the second and further ones are numbered.
  private static <C extends TableColumnBase<?, ?>> String key(
      Node table, List<C> columns, C column) {
    String name = name(column);
    long before =
        columns.stream().limit(columns.indexOf(column)).filter(c -> name(c).equals(name)).count();
    return table.getId() + "/" + name + (before == 0 ? "" : "#" + (before + 1));
  }

  /// A column whose header is drawn says its name in its id.
  static String name(TableColumnBase<?, ?> column) {
    boolean drawn = column.getText() == null || column.getText().isEmpty();
    return drawn ? String.valueOf(column.getId()) : column.getText();
  }
}
