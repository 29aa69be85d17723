package io.github.starload.ui.design;

import io.github.starload.design.Column;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.OriginPaths;
import io.github.starload.design.OriginText;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.StarloadException;
import io.github.starload.type.ColumnType;
import io.github.starload.type.TypeText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be seen and changed of a column.
final class ColumnForm {
  private static final List<String> TYPES =
      List.of(
          "BOOLEAN",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "DECIMAL(18,4)",
          "DOUBLE PRECISION",
          "DATE",
          "TIMESTAMP",
          "TIMESTAMPTZ",
          "VARCHAR(256)",
          "VARCHAR(65535)",
          "SUPER");

  private ColumnForm() {}

  static Form of(DesignViewModel model, StarDesign design, Table table, Column column) {
    Form form = new Form(column.name(), DesignWords.COLUMN_OF.text(table.name()));
    form.field(
        "column-name",
        DesignWords.NAME.text(),
        column.name(),
        name -> model.edit(new DesignEdit.RenameColumn(table.name(), column.name(), name)));
    form.open(
        "column-type",
        DesignWords.TYPE.text(),
        TYPES,
        column.type().sql(),
        text -> retype(model, table, column, text));
    contract(form, model, design, table, column);
    form.text(
        DesignWords.COLUMN_NULL.text(),
        column.nullable() ? DesignWords.MAY_BE_NULL.text() : DesignWords.NEVER_NULL.text());
    form.text(DesignWords.FILLED_BY.text(), OriginText.of(column.origin()));
    form.line(DesignWords.PLACE.text(), new ColumnList(model, table, Optional.of(column)));
    form.button(
        "back-to-table",
        DesignWords.TO_TABLE.text(table.name()),
        "fth-corner-left-up",
        () -> model.select(new Selection.OfTable(table.name())));
    List<JsonPath> paths = OriginPaths.of(column.origin());
    paths.stream()
        .findFirst()
        .ifPresent(
            path ->
                form.button(
                    "to-path",
                    DesignWords.TO_PATH.text(path),
                    "fth-corner-down-right",
                    () -> model.select(new Selection.OfPath(path))));
    if (isDate(column.type())) {
      form.button(
          "add-date",
          DesignWords.ADD_DATE.text(),
          "fth-calendar",
          () -> model.edit(new DesignEdit.AddDateDimension(table.name(), column.name())));
      form.button(
          "remove-date",
          DesignWords.REMOVE_DATE.text(),
          "fth-minus-circle",
          () -> model.edit(new DesignEdit.RemoveDateDimension(table.name(), column.name())));
    }
    if (paths.size() == 1) {
      form.button(
          "leave-out",
          DesignWords.LEAVE_OUT.text(paths.getFirst()),
          "fth-scissors",
          () -> model.edit(new DesignEdit.LeaveOut(paths.getFirst(), 0)));
    }
    return form;
  }

  /// What happens to values that the column does not keep.
  private static void contract(
      Form form, DesignViewModel model, StarDesign design, Table table, Column column) {
    if (!column.holdsValues()) {
      return;
    }
    String tableRule = DesignText.mode(design.contractOf(table.name()).types());
    List<Optional<Mode>> choices =
        Stream.concat(
                Stream.of(Optional.<Mode>empty()), Arrays.stream(Mode.values()).map(Optional::of))
            .toList();
    form.choice(
        "column-contract",
        DesignWords.CONTRACT_TYPES.text(),
        choices,
        column.contract(),
        own -> own.map(DesignText::mode).orElse(DesignWords.AS_TABLE.text(tableRule)),
        own -> model.edit(new DesignEdit.SetColumnContract(table.name(), column.name(), own)));
  }

  private static void retype(DesignViewModel model, Table table, Column column, String text) {
    try {
      model.edit(new DesignEdit.RetypeColumn(table.name(), column.name(), TypeText.parse(text)));
    } catch (StarloadException e) {
      model.refuse(e.problem());
    }
  }

  private static boolean isDate(ColumnType type) {
    return type instanceof ColumnType.Date
        || type instanceof ColumnType.Timestamp
        || type instanceof ColumnType.TimestampTz;
  }
}
