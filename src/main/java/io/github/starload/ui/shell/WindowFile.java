package io.github.starload.ui.shell;

import io.github.starload.json.JsonFields;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How the window looked when it was closed, format `starload-window/1`.
///
/// @param file need not exist yet
record WindowFile(Path file) {

  /// Size in pixels of the screen's own scale, what a person chose under Settings, and the widths
  /// of columns that a person changed, see [io.github.starload.ui.control.ColumnWidths].
  record State(
      long width,
      long height,
      Theme.Choice look,
      Theme.TextSize textSize,
      Map<String, Double> columns) {
    State {
      columns = Map.copyOf(columns);
    }
  }

  /// What was kept; empty if nothing was, or if it cannot be understood any more.
  Optional<State> read() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      JsonFields json = JsonFields.parse(file.toString(), Files.readString(file));
      return Optional.of(
          new State(
              json.number("width"),
              json.number("height"),
              Theme.Choice.valueOf(json.text("look")),
              Theme.TextSize.valueOf(json.text("textSize")),
              columns(json)));
    } catch (IOException | StarloadException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// None where an older version wrote the file.
  private static Map<String, Double> columns(JsonFields json) {
    Map<String, Double> columns = new TreeMap<>();
    if (json.optional("columns").isPresent()) {
      for (JsonFields column : json.array("columns")) {
        columns.put(column.text("column"), column.decimal("width"));
      }
    }
    return columns;
  }

  /// To a tenth of a pixel.
  private static Map<String, Object> column(Map.Entry<String, Double> column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("column", column.getKey());
    json.put("width", BigDecimal.valueOf(column.getValue()).setScale(1, RoundingMode.HALF_UP));
    return json;
  }

  /// Keeps how the window looks now.
  void write(State state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "starload-window/1");
    json.put("width", state.width());
    json.put("height", state.height());
    json.put("look", state.look().name());
    json.put("textSize", state.textSize().name());
    json.put(
        "columns",
        new TreeMap<>(state.columns()).entrySet().stream().map(WindowFile::column).toList());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, JsonWriter.pretty(json) + "\n");
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot keep how the window looks in " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Check that the disk has room",
          e);
    }
  }
}
