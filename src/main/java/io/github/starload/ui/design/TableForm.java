package io.github.starload.ui.design;

import io.github.starload.design.Column;
import io.github.starload.design.ConflictRule;
import io.github.starload.design.Contract;
import io.github.starload.design.Evidence;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.suggest.edit.Consequences;
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
        DesignWords.NAME.text(),
        table.name(),
        name -> model.edit(new DesignEdit.RenameTable(table.name(), name)));
    form.field(
        "table-grain",
        DesignWords.GRAIN.text(),
        table.grain(),
        grain -> model.edit(new DesignEdit.SetGrain(table.name(), grain)));
    switch (table) {
      case Table.Fact _ -> form.line(DesignWords.KEY.text(), key(model, table));
      case Table.Dimension dimension -> {
        form.line(DesignWords.KEY.text(), key(model, table));
        dimension(form, model, dimension);
      }
      case Table.Detail detail -> form.text(DesignWords.PARENT.text(), detail.parent());
      case Table.Bridge bridge -> {
        form.text(DesignWords.PARENT.text(), bridge.parent());
        form.text(DesignWords.JOINS.text(), bridge.dimension());
      }
    }
    contract(form, model, drawn, table);
    Optional.ofNullable(drawn.consequences().get(table.name())).ifPresent(c -> counts(form, c));
    form.line(DesignWords.COLUMNS.text(), new ColumnList(model, table, Optional.empty()));
    form.text(
        DesignWords.FROM.text(),
        String.join(", ", table.paths().stream().map(Object::toString).toList()));
    boolean root = table.paths().stream().anyMatch(path -> path.isRoot());
    if (!root) {
      form.button(
          "leave-out",
          DesignWords.LEAVE_OUT.text(table.paths().getFirst()),
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
    return DesignWords.EVIDENCE.text(evidence.path(), evidence.sentence());
  }

  private static void dimension(Form form, DesignViewModel model, Table.Dimension dimension) {
    form.choice(
        "table-conflicts",
        DesignWords.CONFLICTS.text(),
        List.of(ConflictRule.values()),
        dimension.conflicts(),
        DesignText::conflicts,
        rule -> model.edit(new DesignEdit.SetConflictRule(dimension.name(), rule)));
    form.choice(
        "table-null",
        DesignWords.NULL_REFERENCE.text(),
        List.of(NullReference.values()),
        dimension.nullReference(),
        DesignText::nullReference,
        rule -> model.edit(new DesignEdit.SetNullReference(dimension.name(), rule)));
  }

  /// The columns that may make the key, those that do checked.
  private static MenuButton key(DesignViewModel model, Table table) {
    MenuButton menu = new MenuButton(DesignText.key(table));
    menu.setId("table-key");
    menu.setMaxWidth(Double.MAX_VALUE);
    menu.setMnemonicParsing(false);
    menu.setAccessibleText(DesignWords.KEY_SPOKEN.text(DesignText.key(table)));
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

  /// Either the contract of the design, or one of its own, part by part.
  private static void contract(Form form, DesignViewModel model, Picture drawn, Table table) {
    Contract ofDesign = drawn.design().contract();
    Optional<Contract> own = Optional.ofNullable(drawn.design().contracts().get(table.name()));
    List<String> whose =
        List.of(
            DesignWords.AS_DESIGN.text(DesignText.contract(ofDesign)),
            DesignWords.OF_ITS_OWN.text());
    form.choice(
        "table-contract",
        DesignWords.CONTRACT.text(),
        whose,
        own.isPresent() ? whose.getLast() : whose.getFirst(),
        words -> words,
        words ->
            set(
                model,
                table,
                words.equals(whose.getLast()) ? Optional.of(ofDesign) : Optional.empty()));
    if (own.isEmpty()) {
      form.button(
          "to-rules",
          DesignWords.TO_RULES.text(),
          "fth-sliders",
          () -> model.select(new Selection.OfDesign()));
    }
    own.ifPresent(
        contract ->
            DesignForm.contract(
                form, "table", contract, changed -> set(model, table, Optional.of(changed))));
  }

  private static void set(DesignViewModel model, Table table, Optional<Contract> contract) {
    model.edit(new DesignEdit.SetTableContract(table.name(), contract));
  }

  private static void counts(Form form, Consequences.OfTable counts) {
    form.text(DesignWords.ROWS.text(), counts.rows().text());
    form.text(DesignWords.REPEATED_KEYS.text(), counts.repeatedKeys().text());
    form.text(DesignWords.MISSING_KEYS.text(), counts.missingKeys().text());
    form.text(DesignWords.ORPHANS.text(), counts.orphans().text());
  }
}
