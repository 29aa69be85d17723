package io.github.starload.ui.design;

import io.github.starload.design.Column;
import io.github.starload.design.OriginPaths;
import io.github.starload.design.OriginText;
import io.github.starload.design.Table;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.StarloadException;
import io.github.starload.type.ColumnType;
import io.github.starload.type.TypeText;
import java.util.List;

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

  static Form of(DesignViewModel model, Table table, Column column) {
    Form form = new Form(column.name(), "column of " + table.name());
    form.field(
        "column-name",
        "Name",
        column.name(),
        name -> model.edit(new DesignEdit.RenameColumn(table.name(), column.name(), name)));
    form.open(
        "column-type",
        "Type",
        TYPES,
        column.type().sql(),
        text -> retype(model, table, column, text));
    form.text("Null", column.nullable() ? "may be NULL" : "never NULL");
    form.text("Filled by", OriginText.of(column.origin()));
    form.button(
        "back-to-table",
        "To table " + table.name(),
        "fth-corner-left-up",
        () -> model.select(new Selection.OfTable(table.name())));
    List<JsonPath> paths = OriginPaths.of(column.origin());
    paths.stream()
        .findFirst()
        .ifPresent(
            path ->
                form.button(
                    "to-path",
                    "To " + path + " in the tree",
                    "fth-corner-down-right",
                    () -> model.select(new Selection.OfPath(path))));
    if (isDate(column.type())) {
      form.button(
          "add-date",
          "Add a date dimension",
          "fth-calendar",
          () -> model.edit(new DesignEdit.AddDateDimension(table.name(), column.name())));
      form.button(
          "remove-date",
          "Remove its date dimension",
          "fth-minus-circle",
          () -> model.edit(new DesignEdit.RemoveDateDimension(table.name(), column.name())));
    }
    if (paths.size() == 1) {
      form.button(
          "leave-out",
          "Leave out " + paths.getFirst(),
          "fth-scissors",
          () -> model.edit(new DesignEdit.LeaveOut(paths.getFirst(), 0)));
    }
    return form;
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
