package io.github.starload.settings;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A connection profile that a person saved, without any secret.
///
/// @param name lower-case letters, digits, `-` and `_`, at most 40
/// @param entries what was set, in the order of [Setting]; blank values count as not set
public record TargetSettings(String name, Map<Setting, String> entries) {
  private static final int MOST_SLICES = 4096;

  /// Checks everything, so that a saved target can be opened as far as its settings go.
  ///
  /// @throws StarloadException of kind INPUT that names the setting
  public TargetSettings {
    if (!name.matches("[a-z0-9][a-z0-9_-]{0,39}")) {
      throw StarloadException.input(
          "Cannot name a target \"" + name + "\"",
          Location.NOWHERE,
          "Use up to 40 lower-case letters, digits, - and _");
    }
    Map<Setting, String> kept = new EnumMap<>(Setting.class);
    entries.forEach(
        (setting, value) -> {
          if (!value.isBlank()) {
            kept.put(setting, value.strip());
          }
        });
    entries = Collections.unmodifiableMap(kept);
    SettingReader reader = new SettingReader(name, entries);
    reader.warehouse();
    reader.lake();
    reader.aws();
    copyRoles(reader);
    slices(reader);
    reader.webhook();
  }

  public WarehouseSettings warehouse() {
    return reader().warehouse();
  }

  public LakeSettings lake() {
    return reader().lake();
  }

  public AwsSettings aws() {
    return reader().aws();
  }

  /// The schema of the tables, unless a load names another.
  public String schema() {
    return entries.getOrDefault(Setting.SCHEMA, "public");
  }

  /// The chain of roles that COPY assumes, first the attached one; empty for the default role.
  public List<String> copyRoles() {
    return copyRoles(reader());
  }

  /// How many slices share the parts, if the person knows.
  public OptionalInt slices() {
    return slices(reader());
  }

  /// Who is told of its loads.
  public WebhookSettings webhook() {
    return reader().webhook();
  }

  private SettingReader reader() {
    return new SettingReader(name, entries);
  }

  private static List<String> copyRoles(SettingReader reader) {
    String roles = reader.optional(Setting.COPY_ROLE).orElse("default");
    if (roles.equals("default")) {
      return List.of();
    }
    List<String> chain = Arrays.stream(roles.split(",", -1)).map(String::strip).toList();
    if (!chain.stream().allMatch(role -> role.matches("arn:aws[a-z-]*:iam::\\d{12}:role/\\S+"))) {
      throw reader.wrong(Setting.COPY_ROLE, "it is not the ARN of a role, or several by commas");
    }
    return chain;
  }

  private static OptionalInt slices(SettingReader reader) {
    return reader.optional(Setting.SLICES).isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(reader.number(Setting.SLICES, MOST_SLICES));
  }
}
