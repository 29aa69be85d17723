package io.github.starload.ui.control;

import io.github.starload.design.Quoted;
import io.github.starload.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Copies the selected rows of a table, by its context menu or Ctrl+C: for a spreadsheet (TSV), as
/// JSON, or as SQL.
public final class GridCopy {
  private static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final List<String> titles;
  private final List<List<@Nullable Object>> rows;

  /// In which form rows are copied.
  public enum Form {
    TSV(ControlWords.COPY_TSV),
    JSON(ControlWords.COPY_JSON),
    SQL(ControlWords.COPY_SQL);

    private final ControlWords words;

    Form(ControlWords words) {
      this.words = words;
    }
  }

  /// Rows to be written.
  ///
  /// @param rows cells in the order of the titles: null, a Long, or what its `toString` shows
  public GridCopy(List<String> titles, List<List<@Nullable Object>> rows) {
    this.titles = titles;
    this.rows = rows;
  }

  /// Lets a person select several rows and copy them.
  ///
  /// @param name of the table in SQL
  public static void install(TableView<?> table, String name) {
    install(table, form -> Clip.copy(of(table).text(form, name)));
  }

  /// The same, of rows that are not all in memory.
  ///
  /// @param copy takes the form that was chosen
  public static void install(TableView<?> table, Consumer<Form> copy) {
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    ContextMenu menu = new ContextMenu();
    for (Form form : Form.values()) {
      MenuItem item = new MenuItem(form.words.text());
      item.setOnAction(_ -> copy.accept(form));
      menu.getItems().add(item);
    }
    menu.getItems().getFirst().setAccelerator(KEYS);
    table.setContextMenu(menu);
    table.setOnKeyPressed(
        event -> {
          if (KEYS.match(event)) {
            copy.accept(Form.TSV);
            event.consume();
          }
        });
  }

  /// The rows in one of the forms.
  ///
  /// @param table its name in SQL
  public String text(Form form, String table) {
    return switch (form) {
      case TSV -> tsv();
      case JSON -> json();
      case SQL -> sql(table);
    };
  }

  /// One line a row after a line of titles; a tab or line break in a cell becomes a blank.
  String tsv() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", titles));
    for (List<@Nullable Object> row : rows) {
      lines.add(
          row.stream()
              .map(cell -> cell == null ? "" : cell.toString().replaceAll("[\\t\\r\\n]+", " "))
              .collect(Collectors.joining("\t")));
    }
    return String.join("\n", lines) + "\n";
  }

  /// An array of objects, named by the titles.
  String json() {
    List<Object> objects = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < titles.size(); i++) {
        Object cell = row.get(i);
        object.put(titles.get(i), cell == null || cell instanceof Long ? cell : cell.toString());
      }
      objects.add(object);
    }
    return JsonWriter.pretty(objects) + "\n";
  }

  /// One INSERT with all rows.
  String sql(String table) {
    String columns = titles.stream().map(Quoted::name).collect(Collectors.joining(", "));
    String values =
        rows.stream()
            .map(row -> row.stream().map(GridCopy::literal).collect(Collectors.joining(", ")))
            .map(row -> "  (" + row + ")")
            .collect(Collectors.joining(",\n"));
    return "INSERT INTO " + Quoted.name(table) + " (" + columns + ") VALUES\n" + values + ";\n";
  }

  private static String literal(@Nullable Object cell) {
    return switch (cell) {
      case null -> "NULL";
      case Long number -> number.toString();
      default -> Quoted.literal(cell.toString());
    };
  }

  /// The selected rows, all rows if none is.
  private static <S> GridCopy of(TableView<S> table) {
    List<TableColumn<S, ?>> columns =
        table.getVisibleLeafColumns().stream().<TableColumn<S, ?>>map(column -> column).toList();
    List<S> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (S row : selected.isEmpty() ? table.getItems() : selected) {
      List<@Nullable Object> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(cell(column.getCellData(row))));
      rows.add(cells);
    }
    return new GridCopy(columns.stream().map(ColumnWidths::name).toList(), rows);
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return value instanceof OptionalLong count
        ? count.isPresent() ? (Object) count.getAsLong() : null
        : value;
  }
}
