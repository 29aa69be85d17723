package io.github.starload.settings;

import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue.JsonArray;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.json.JsonValue.Member;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The targets that a person saved, in one owner-only JSON file:
/// `{"format": "starload-targets/1", "targets": [{"name": "prod", "kind": "jdbc", …}]}`.
///
/// A setting that is not known is refused, so that no password can lie in the file unnoticed.
///
/// @param file need not exist yet
public record SavedTargets(Path file) {
  private static final String FORMAT = "starload-targets/1";

  /// All of them, in the order they were added.
  ///
  /// @throws StarloadException of kind INPUT if the file was changed into something else
  public List<TargetSettings> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (InputStream text = Files.newInputStream(file);
        JsonTokens tokens = new JsonTokens(file.toString(), text)) {
      tokens.next();
      if (JsonReader.value(tokens) instanceof JsonObject root
          && root.member("format").equals(Optional.of(new JsonString(FORMAT)))
          && root.member("targets").orElse(null) instanceof JsonArray(var elements)) {
        return elements.stream().map(element -> target(element)).toList();
      }
    } catch (IOException e) {
      throw cannot("read", e);
    }
    throw damaged("it does not hold " + FORMAT);
  }

  public Optional<TargetSettings> find(String name) {
    return all().stream().filter(target -> target.name().equals(name)).findFirst();
  }

  /// Saves a new target.
  ///
  /// @throws StarloadException of kind INPUT if the name is taken
  public void add(TargetSettings target) {
    if (find(target.name()).isPresent()) {
      throw StarloadException.input(
          "Cannot add target " + target.name() + ": there is one of that name",
          Location.NOWHERE,
          "Remove it first: starload target remove " + target.name());
    }
    List<TargetSettings> more = new ArrayList<>(all());
    more.add(target);
    write(more);
  }

  /// Saves a target in place of the one of its name.
  ///
  /// @throws StarloadException of kind INPUT if there is none
  public void replace(TargetSettings target) {
    if (find(target.name()).isEmpty()) {
      throw notSaved("change", target.name());
    }
    write(all().stream().map(old -> old.name().equals(target.name()) ? target : old).toList());
  }

  /// Forgets a target; nothing is changed in AWS.
  ///
  /// @throws StarloadException of kind INPUT if there is none
  public void remove(String name) {
    List<TargetSettings> fewer =
        all().stream().filter(target -> !target.name().equals(name)).toList();
    if (find(name).isEmpty()) {
      throw notSaved("remove", name);
    }
    write(fewer);
  }

  private static StarloadException notSaved(String action, String name) {
    return StarloadException.input(
        "Cannot " + action + " target " + name + ": it is not saved",
        Location.NOWHERE,
        "See starload target list");
  }

  private void write(List<TargetSettings> targets) {
    List<Object> elements = new ArrayList<>();
    for (TargetSettings target : targets) {
      Map<String, Object> element = new LinkedHashMap<>();
      element.put("name", target.name());
      target.entries().forEach((setting, value) -> element.put(setting.key(), value));
      elements.add(element);
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", FORMAT);
    root.put("targets", elements);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      new OwnerOnlyFile(file).replace(JsonWriter.pretty(root) + "\n");
    } catch (IOException e) {
      throw cannot("write", e);
    }
  }

  private TargetSettings target(Object element) {
    String name = "";
    Map<Setting, String> entries = new EnumMap<>(Setting.class);
    if (!(element instanceof JsonObject(List<Member> members))) {
      throw damaged("a target is not an object");
    }
    for (Member member : members) {
      if (!(member.value() instanceof JsonString value)) {
        throw damaged("the setting " + member.name() + " is not a text");
      }
      if (member.name().equals("name")) {
        name = value.text();
      } else {
        Setting setting =
            Setting.of(member.name())
                .orElseThrow(() -> damaged("there is no setting " + member.name()));
        entries.put(setting, value.text());
      }
    }
    return new TargetSettings(name, entries);
  }

  private StarloadException damaged(String why) {
    return StarloadException.input(
        "Cannot read the saved targets in " + file + ": " + why,
        Location.NOWHERE,
        "Mend the file, or remove it and add the targets again");
  }

  private StarloadException cannot(String action, IOException cause) {
    return StarloadException.environment(
        "Cannot " + action + " the saved targets in " + file + ": " + cause.getMessage(),
        Location.NOWHERE,
        "Check that you own the file and its folder, and that the disk has room",
        cause);
  }
}
