package io.github.starload.ui.session;

import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonValue.JsonArray;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.OwnerOnlyFile;
import io.github.starload.ui.session.SavedSession.Unsaved;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps the session in a folder of local state: `session.json`, and two design files beside it
/// while there are unsaved edits.
///
/// @param folder made when needed
record SessionFile(Path folder) {
  private static final String FORMAT = "starload-session/1";

  /// What was kept; nothing if nothing was, or if it cannot be understood.
  SavedSession read() {
    Path file = folder.resolve("session.json");
    if (!Files.exists(file)) {
      return SavedSession.NOTHING;
    }
    try (InputStream text = Files.newInputStream(file);
        JsonTokens tokens = new JsonTokens(file.toString(), text)) {
      tokens.next();
      return JsonReader.value(tokens) instanceof JsonObject root
              && text(root, "format").filter(FORMAT::equals).isPresent()
          ? session(root)
          : SavedSession.NOTHING;
    } catch (IOException | StarloadException e) {
      throw StarloadException.environment(
          "Cannot take up the last session from " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Start anew; what was kept stays there until the next change",
          e);
    }
  }

  /// Replaces what was kept.
  void write(SavedSession session) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("format", FORMAT);
    root.put("sources", session.sources().stream().map(SessionFile::json).toList());
    root.put("recent", session.recent());
    session.designFile().ifPresent(file -> root.put("design", file.toString()));
    root.put("unsaved", session.unsaved().isPresent());
    try {
      Files.createDirectories(folder);
      if (session.unsaved().isPresent()) {
        DesignFile.save(session.unsaved().get().before(), design("before"));
        DesignFile.save(session.unsaved().get().now(), design("unsaved"));
      }
      new OwnerOnlyFile(folder.resolve("session.json")).replace(JsonWriter.pretty(root) + "\n");
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot keep the session in " + folder + ": " + e.getMessage(),
          Location.NOWHERE,
          "Check that you own the folder, and that the disk has room",
          e);
    }
  }

  private SavedSession session(JsonObject root) {
    boolean unsaved = root.member("unsaved").equals(Optional.of(new JsonValue.JsonBoolean(true)));
    return new SavedSession(
        elements(root, "sources").stream().flatMap(each -> source(each).stream()).toList(),
        elements(root, "recent").stream().map(SessionFile::words).toList(),
        text(root, "design").map(Path::of),
        unsaved ? Optional.of(new Unsaved(read("before"), read("unsaved"))) : Optional.empty());
  }

  private StarDesign read(String name) {
    return DesignFile.read(design(name));
  }

  private Path design(String name) {
    return folder.resolve(name + DesignFile.ENDING);
  }

  private static Map<String, @Nullable Object> json(SavedSource source) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("word", source.word());
    json.put("uri", source.uri());
    source.records().ifPresent(pointer -> json.put("records", pointer.toString()));
    return json;
  }

  private static Optional<SavedSource> source(JsonValue value) {
    return value instanceof JsonObject source
        ? text(source, "word")
            .map(
                word ->
                    new SavedSource(
                        word,
                        text(source, "uri").orElse(""),
                        text(source, "records").map(JsonPointer::of)))
        : Optional.empty();
  }

  private static List<String> words(JsonValue value) {
    return value instanceof JsonArray(List<JsonValue> words)
        ? words.stream().flatMap(word -> text(word).stream()).toList()
        : List.of();
  }

  private static List<JsonValue> elements(JsonObject root, String name) {
    return root.member(name).orElse(new JsonValue.JsonNull()) instanceof JsonArray(var elements)
        ? elements
        : List.of();
  }

  private static Optional<String> text(JsonObject root, String name) {
    return root.member(name).flatMap(SessionFile::text);
  }

  private static Optional<String> text(JsonValue value) {
    return value instanceof JsonString text ? Optional.of(text.text()) : Optional.empty();
  }
}
