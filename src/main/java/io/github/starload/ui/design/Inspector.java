package io.github.starload.ui.design;

import io.github.starload.design.Table;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/// Shows what is selected, and lets it be changed in place.
final class Inspector extends ScrollPane {
  private final DesignViewModel model;

  Inspector(DesignViewModel model) {
    this.model = model;
    setId("inspector");
    getStyleClass().add("inspector");
    setFitToWidth(true);
    model.picture().subscribe(_ -> show());
    model.selection().subscribe(_ -> show());
    // A refused value must not stay in its field as if it held.
    model.refusal().subscribe(_ -> show());
  }

  private void show() {
    Optional<Picture> picture = model.picture().getValue();
    Optional<Selection> selection = model.selection().get();
    Focus focus = Focus.within(this);
    setContent(
        picture
            .flatMap(drawn -> selection.flatMap(what -> form(drawn, what)))
            .orElseGet(() -> new Label(DesignWords.NOTHING_SELECTED.text())));
    focus.giveBack(this);
  }

  private Optional<Node> form(Picture drawn, Selection what) {
    return switch (what) {
      case Selection.OfDesign _ -> Optional.of(DesignForm.of(model, drawn.design()));
      case Selection.OfTable(var name) ->
          table(drawn, name).map(table -> TableForm.of(model, drawn, table));
      case Selection.OfColumn(var name, var column) ->
          table(drawn, name)
              .flatMap(
                  table ->
                      table.columns().stream()
                          .filter(c -> c.name().equals(column))
                          .findFirst()
                          .map(c -> ColumnForm.of(model, drawn.design(), table, c)));
      case Selection.OfPath(var path) ->
          DesignViewModel.node(drawn, path).map(node -> PathForm.of(model, drawn, node));
    };
  }

  private static Optional<Table> table(Picture drawn, String name) {
    return drawn.design().tables().stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
