package io.github.starload.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// A table of things of one kind, told column by column.
final class HtmlTable<T> {
  /// The class of numbers, and of the titles above them.
  static final String NUMBER = "number";

  private final List<Column<T>> columns = new ArrayList<>();

  /// What stands in a cell.
  ///
  /// @param style its class, empty for none
  record Cell(String style, String text) {}

  private record Column<T>(String title, String titleStyle, Function<T, Cell> cell) {}

  /// A column of texts in one style, empty for none.
  HtmlTable<T> text(String title, String style, Function<T, String> text) {
    return cells(title, "", thing -> new Cell(style, text.apply(thing)));
  }

  /// A column of whole numbers.
  HtmlTable<T> number(String title, ToLongFunction<T> number) {
    return cells(title, NUMBER, thing -> new Cell(NUMBER, number(number.applyAsLong(thing))));
  }

  /// A column whose cells have styles of their own.
  HtmlTable<T> cells(String title, String titleStyle, Function<T, Cell> cell) {
    columns.add(new Column<>(title, titleStyle, cell));
    return this;
  }

  /// Writes the table with a row for each thing.
  void write(Html page, List<T> things) {
    page.element(
        "div",
        "wide",
        wide ->
            wide.element(
                "table",
                "",
                table -> {
                  table.element("thead", "", head -> head.element("tr", "", this::titles));
                  table.element(
                      "tbody",
                      "",
                      body ->
                          things.forEach(
                              thing -> body.element("tr", "", row -> cells(row, thing))));
                }));
  }

  /// A whole number as people read it.
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void titles(Html row) {
    columns.forEach(column -> row.text("th", column.titleStyle(), column.title()));
  }

  private void cells(Html row, T thing) {
    for (Column<T> column : columns) {
      Cell cell = column.cell().apply(thing);
      row.text("td", cell.style(), cell.text());
    }
  }
}
