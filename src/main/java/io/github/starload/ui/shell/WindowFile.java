package io.github.starload.ui.shell;

import io.github.starload.json.JsonFields;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How the window looked when it was closed, format `starload-window/1`.
///
/// @param file need not exist yet
record WindowFile(Path file) {

  /// Size in pixels of the screen's own scale, and what a person chose under Settings.
  record State(long width, long height, Theme.Choice look, Theme.TextSize textSize) {}

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
              Theme.TextSize.valueOf(json.text("textSize"))));
    } catch (IOException | StarloadException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Keeps how the window looks now.
  void write(State state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "starload-window/1");
    json.put("width", state.width());
    json.put("height", state.height());
    json.put("look", state.look().name());
    json.put("textSize", state.textSize().name());
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
