package io.github.starload.ui.design;

import io.github.starload.design.Column;
import io.github.starload.design.ConflictRule;
import io.github.starload.design.Contract;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.Evidence;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.suggest.edit.Consequences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// What can be seen and changed of a table.
final class TableForm {
  private TableForm() {}

  static Form of(DesignViewModel model, Picture drawn, Table table) {
    Form form = new Form(table.name(), table.role());
    form.field(
        "table-name",
        "Name",
        table.name(),
        name -> model.edit(new DesignEdit.RenameTable(table.name(), name)));
    form.field(
        "table-grain",
        "One row is",
        table.grain(),
        grain -> model.edit(new DesignEdit.SetGrain(table.name(), grain)));
    switch (table) {
      case Table.Fact _ -> form.line("Key", key(model, table));
      case Table.Dimension dimension -> {
        form.line("Key", key(model, table));
        dimension(form, model, dimension);
      }
      case Table.Detail detail -> form.text("Parent", detail.parent());
      case Table.Bridge bridge -> {
        form.text("Parent", bridge.parent());
        form.text("Joins", bridge.dimension());
      }
    }
    contract(form, model, drawn, table);
    Optional.ofNullable(drawn.consequences().get(table.name())).ifPresent(c -> counts(form, c));
    form.line("Columns", columns(model, table));
    form.text("From", String.join(", ", table.paths().stream().map(Object::toString).toList()));
    boolean root = table.paths().stream().anyMatch(path -> path.isRoot());
    if (!root) {
      form.button(
          "leave-out",
          "Leave out " + table.paths().getFirst(),
          "fth-scissors",
          () -> model.edit(new DesignEdit.LeaveOut(table.paths().getFirst(), 0)));
    }
    drawn.design().evidence().stream()
        .filter(evidence -> evidence.table().equals(table.name()))
        .map(TableForm::sentence)
        .forEach(form::sentence);
    return form;
  }

  static String sentence(Evidence evidence) {
    return evidence.path() + ": " + evidence.sentence();
  }

  private static void dimension(Form form, DesignViewModel model, Table.Dimension dimension) {
    form.choice(
        "table-conflicts",
        "Conflicts",
        List.of(ConflictRule.values()),
        dimension.conflicts(),
        rule -> "keep the " + DesignText.word(rule),
        rule -> model.edit(new DesignEdit.SetConflictRule(dimension.name(), rule)));
    form.choice(
        "table-null",
        "Null reference",
        List.of(NullReference.values()),
        dimension.nullReference(),
        DesignText::word,
        rule -> model.edit(new DesignEdit.SetNullReference(dimension.name(), rule)));
  }

  /// The columns that may make the key, those that do checked.
  private static MenuButton key(DesignViewModel model, Table table) {
    MenuButton menu = new MenuButton(DesignText.key(table));
    menu.setId("table-key");
    menu.setMaxWidth(Double.MAX_VALUE);
    menu.setMnemonicParsing(false);
    menu.setAccessibleText("Natural key: " + DesignText.key(table));
    for (Column column : table.columns()) {
      if (column.origin() instanceof Origin.Value
          || column.origin() instanceof Origin.Attribute
          || table.naturalKey().contains(column.name())) {
        CheckMenuItem item = new CheckMenuItem(column.name());
        item.setMnemonicParsing(false);
        item.setSelected(table.naturalKey().contains(column.name()));
        item.setOnAction(_ -> model.edit(new DesignEdit.SetKey(table.name(), checked(menu))));
        menu.getItems().add(item);
      }
    }
    return menu;
  }

  private static List<String> checked(MenuButton menu) {
    return menu.getItems().stream()
        .filter(item -> item instanceof CheckMenuItem check && check.isSelected())
        .map(MenuItem::getText)
        .toList();
  }

  private static void contract(Form form, DesignViewModel model, Picture drawn, Table table) {
    String design = "as the design: " + DesignText.contract(drawn.design().contract());
    Contract own = drawn.design().contracts().get(table.name());
    List<String> all = new ArrayList<>(List.of(design));
    Arrays.stream(Mode.values()).map(DesignText::word).forEach(all::add);
    String now = own == null ? design : DesignText.contract(own);
    if (!all.contains(now)) {
      all.add(now);
    }
    form.choice(
        "table-contract",
        "On new data",
        all,
        now,
        words -> words,
        words -> model.edit(new DesignEdit.SetTableContract(table.name(), mode(words))));
  }

  private static Optional<Contract> mode(String words) {
    return Arrays.stream(Mode.values())
        .filter(mode -> DesignText.word(mode).equals(words))
        .findFirst()
        .map(mode -> new Contract(mode, mode, mode));
  }

  private static void counts(Form form, Consequences.OfTable counts) {
    form.text("Rows", counts.rows().text());
    form.text("Repeated keys", counts.repeatedKeys().text());
    form.text("Without key", counts.missingKeys().text());
    form.text("Orphans", counts.orphans().text());
  }

  private static MenuButton columns(DesignViewModel model, Table table) {
    MenuButton menu = new MenuButton(table.columns().size() + " columns; go to …");
    menu.setId("table-columns");
    menu.setMaxWidth(Double.MAX_VALUE);
    menu.setAccessibleText("Columns of " + table.name() + "; go to one");
    for (Column column : table.columns()) {
      MenuItem item = new MenuItem(column.name() + "   " + column.type().sql());
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> model.select(new Selection.OfColumn(table.name(), column.name())));
      menu.getItems().add(item);
    }
    return menu;
  }
}
