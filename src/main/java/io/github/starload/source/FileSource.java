package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// One file of JSON, plain or compressed.
///
/// @param path absolute
/// @param name for messages: the file's name, below a folder or a pattern with the way to it
public record FileSource(Path path, String name, Reading reading) implements Source {

  public FileSource {
    path = path.toAbsolutePath().normalize();
  }

  /// A file under its own name.
  public FileSource(Path path) {
    this(path, String.valueOf(path.getFileName()), Reading.USUAL);
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
  public FileSource reading(Reading other) {
    return new FileSource(path, name, other);
  }

  @Override
  public String uri() {
    return path.toUri().toString();
  }

  @Override
  public long bytes() {
    return bytes(path);
  }

  @Override
  public String stem() {
    return FileNames.stem(String.valueOf(path.getFileName()));
  }

  @Override
  public Path received() {
    return path;
  }

  @Override
  public InputStream open() {
    return open(path);
  }

  static long bytes(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw cannot(path, String.valueOf(e.getMessage()), "Check that it is still there");
    }
  }

  static InputStream open(Path path) {
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw cannot(path, String.valueOf(e.getMessage()), "Check that it is still there");
    }
  }

  static StarloadException cannot(Path path, String reason, String todo) {
    return StarloadException.input("Cannot read " + path + ": " + reason, Location.NOWHERE, todo);
  }
}
