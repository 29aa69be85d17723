package io.github.starload.sandbox;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.OwnerOnlyFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// A small file of `key=value` lines that only its owner may read, replaced as a whole.
///
/// @param path need not exist yet; its folder must
record PrivateFile(Path path) {

  /// The entries, or empty if there is no such file; a damaged file has none.
  Optional<Map<String, String>> read() {
    try {
      Properties entries = new Properties();
      entries.load(new StringReader(Files.readString(path)));
      return Optional.of(
          entries.stringPropertyNames().stream()
              .collect(Collectors.toMap(k -> k, entries::getProperty)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(Map.of());
    } catch (IOException e) {
      throw problem("read", e);
    }
  }

  /// Replaces the file; a reader sees the old entries or the new ones, never a part of them.
  void write(Map<String, String> entries) {
    try {
      Properties properties = new Properties();
      properties.putAll(entries);
      StringWriter text = new StringWriter();
      properties.store(text, null);
      new OwnerOnlyFile(path).replace(text.toString());
    } catch (IOException e) {
      throw problem("write", e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw problem("delete", e);
    }
  }

  private StarloadException problem(String action, Exception cause) {
    return StarloadException.environment(
        "Cannot " + action + " " + path + ": " + cause.getMessage(),
        Location.NOWHERE,
        "Check that you own the file and its folder, and that the disk has room",
        cause);
  }
}
