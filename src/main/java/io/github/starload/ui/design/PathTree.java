package io.github.starload.ui.design;

import io.github.starload.json.JsonPath;
import io.github.starload.ui.control.Amount;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/// The JSON tree: every path with its type, counts and role; what was opened stays open.
final class PathTree extends TreeTableView<PathNode> {
  private final DesignViewModel model;
  private final Map<JsonPath, TreeItem<PathNode>> items = new HashMap<>();
  private final Set<JsonPath> closed = new HashSet<>();
  private boolean showing;

  PathTree(DesignViewModel model) {
    this.model = model;
    setId("path-tree");
    getStyleClass().addAll("grid", "dense", "path-tree");
    setAccessibleText(DesignWords.TREE_SPOKEN.text());
    setPlaceholder(new Label(DesignWords.TREE_EMPTY.text()));
    setShowRoot(false);
    TreeTableColumn<PathNode, String> path = column(DesignWords.PATH, 150, PathNode::label);
    getColumns().add(path);
    getColumns().add(role());
    getColumns().add(column(DesignWords.TYPE, 106, PathNode::type));
    getColumns().add(number(DesignWords.VALUES, node -> Amount.of(node.count())));
    getColumns()
        .add(number(DesignWords.NULLS, node -> node.empty() == 0 ? "" : Amount.of(node.empty())));
    getColumns().add(number(DesignWords.DISTINCT, PathNode::distinct));
    setTreeColumn(path);
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            item -> {
              if (!showing && item != null && item.getValue() != null) {
                model.select(new Selection.OfPath(item.getValue().path()));
              }
            });
    model.picture().subscribe(picture -> show(picture.map(Picture::roots).orElse(List.of())));
    model.selection().subscribe(selection -> selection.ifPresent(this::follow));
  }

  private void show(List<PathNode> roots) {
    showing = true;
    items.clear();
    TreeItem<PathNode> root = new TreeItem<>();
    roots.forEach(node -> root.getChildren().add(item(node)));
    setRoot(root);
    showing = false;
    model.selection().get().ifPresent(this::follow);
  }

  private TreeItem<PathNode> item(PathNode node) {
    TreeItem<PathNode> item = new TreeItem<>(node);
    items.put(node.path(), item);
    node.children().forEach(child -> item.getChildren().add(item(child)));
    item.setExpanded(!closed.contains(node.path()));
    item.expandedProperty()
        .subscribe(
            open -> {
              if (open) {
                closed.remove(node.path());
              } else {
                closed.add(node.path());
              }
            });
    return item;
  }

  /// Selects the path behind what is looked at elsewhere.
  private void follow(Selection selection) {
    pathOf(selection)
        .map(items::get)
        .ifPresent(
            item -> {
              if (!item.equals(getSelectionModel().getSelectedItem())) {
                showing = true;
                getSelectionModel().select(item);
                scrollTo(Math.max(0, getRow(item) - 4));
                showing = false;
              }
            });
  }

  private Optional<JsonPath> pathOf(Selection selection) {
    return switch (selection) {
      case Selection.OfDesign _ -> Optional.empty();
      case Selection.OfPath(var path) -> Optional.of(path);
      case Selection.OfTable _, Selection.OfColumn _ ->
          items.entrySet().stream()
              .filter(entry -> entry.getValue().getValue().places().contains(selection))
              .map(Map.Entry::getKey)
              .min(JsonPath::compareTo);
    };
  }

  private static TreeTableColumn<PathNode, String> column(
      DesignWords title, double width, Function<PathNode, String> text) {
    TreeTableColumn<PathNode, String> column = new TreeTableColumn<>(title.text());
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(text.apply(row.getValue().getValue())));
    return column;
  }

  private static TreeTableColumn<PathNode, String> number(
      DesignWords title, Function<PathNode, String> text) {
    TreeTableColumn<PathNode, String> column = column(title, 58, text);
    column.getStyleClass().add("number-column");
    return column;
  }

  private static TreeTableColumn<PathNode, String> role() {
    TreeTableColumn<PathNode, String> column = column(DesignWords.BECOMES, 82, PathNode::becomes);
    column.setCellFactory(_ -> new RoleCell());
    return column;
  }

  private static final class RoleCell extends TreeTableCell<PathNode, String> {
    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
      super.updateItem(words, empty);
      PathNode node = empty ? null : getTableRow().getItem();
      setText(empty || words == null ? "" : words);
      getStyleClass().removeIf(name -> name.startsWith("becomes-"));
      if (node != null) {
        getStyleClass().add("becomes-" + node.role().name().toLowerCase(Locale.ROOT));
      }
    }
  }
}
