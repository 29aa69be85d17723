package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// One file of JSON, plain or gzip.
///
/// @param path absolute
public record FileSource(Path path) implements Source {
  private static final Set<String> ENDINGS =
      Set.of(".gz", ".gzip", ".json", ".jsonl", ".ndjson", ".geojson", ".txt");

  public FileSource {
    path = path.toAbsolutePath().normalize();
  }

  /// A source over a file that is there and can be read.
  ///
  /// @throws StarloadException of kind INPUT if it is missing, a folder, or not readable
  public static FileSource of(Path path) {
    FileSource source = new FileSource(path);
    if (Files.isDirectory(path)) {
      throw cannot(path, "it is a folder", "Name the JSON file inside it");
    }
    if (!Files.exists(path)) {
      throw cannot(path, "there is no such file", "Check the name");
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw cannot(path, "it is not a readable file", "Check its permissions");
    }
    return source;
  }

  @Override
  public String name() {
    return String.valueOf(path.getFileName());
  }

  @Override
  public String uri() {
    return path.toUri().toString();
  }

  @Override
  public long bytes() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw cannot(path, String.valueOf(e.getMessage()), "Check that it is still there");
    }
  }

  @Override
  public String stem() {
    String stem = name();
    for (int dot = stem.lastIndexOf('.');
        dot > 0 && ENDINGS.contains(stem.substring(dot).toLowerCase(Locale.ROOT));
        dot = stem.lastIndexOf('.')) {
      stem = stem.substring(0, dot);
    }
    return stem;
  }

  @Override
  public InputStream open() {
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw cannot(path, String.valueOf(e.getMessage()), "Check that it is still there");
    }
  }

  private static StarloadException cannot(Path path, String reason, String todo) {
    return StarloadException.input("Cannot read " + path + ": " + reason, Location.NOWHERE, todo);
  }
}
