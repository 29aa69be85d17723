package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Finds the files that a person names on this machine: a file, a folder, or a pattern (`*`, `?`,
/// `[…]`, `{…}`, and `**` for folders at any depth) that no shell has expanded.
///
/// Files come sorted by name; hidden ones are skipped. Of a folder those that end like JSON are
/// taken, of a pattern all that match.
final class LocalFiles {
  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  private final Reading reading;
  private final Consumer<String> notice;

  /// @param notice told what is passed over
  LocalFiles(Reading reading, Consumer<String> notice) {
    this.reading = reading;
    this.notice = notice;
  }

  /// At least one file.
  ///
  /// @throws StarloadException of kind INPUT if there is none, or it cannot be read
  List<FileSource> named(String word) {
    try {
      Path path = Path.of(word);
      if (Files.isDirectory(path)) {
        return inFolder(path);
      }
      if (Files.exists(path) || !WILD.matcher(word).find()) {
        return List.of(FileSource.of(path).reading(reading));
      }
    } catch (InvalidPathException e) {
      if (!WILD.matcher(word).find()) {
        throw cannot(word, e.getReason(), "Check the name");
      }
    }
    return matching(word);
  }

  private List<FileSource> inFolder(Path folder) {
    List<String> others = new ArrayList<>();
    List<FileSource> json = new ArrayList<>();
    Path name = folder.toAbsolutePath().normalize().getFileName();
    String shown = name == null ? "" : name + "/";
    for (var file : below(folder, Integer.MAX_VALUE).entrySet()) {
      if (FileNames.isJson(file.getKey())) {
        json.add(source(file.getValue(), shown + file.getKey()));
      } else {
        others.add(file.getKey());
      }
    }
    if (json.isEmpty()) {
      throw cannot(
          folder.toString(),
          "no file in this folder ends like JSON (.json, .jsonl, .ndjson, .geojson, or these with"
              + " .gz, .zst, .bz2, .zip)",
          "Name the files to read");
    }
    PassedOver.tell(folder.toString(), others, notice);
    return json;
  }

  private List<FileSource> matching(String pattern) {
    String slashed = pattern.replace('\\', '/');
    String before = slashed.split(WILD.pattern(), 2)[0];
    Path base = Path.of(before.substring(0, before.lastIndexOf('/') + 1));
    String wild = slashed.substring(before.lastIndexOf('/') + 1);
    PathMatcher matcher = matcher(base, wild, pattern);
    int depth = wild.contains("**") ? Integer.MAX_VALUE : wild.split("/").length;
    List<FileSource> found = new ArrayList<>();
    if (Files.isDirectory(Path.of("").resolve(base))) {
      below(Path.of("").resolve(base), depth)
          .forEach(
              (name, file) -> {
                if (matcher.matches(base.getFileSystem().getPath(name))) {
                  found.add(source(file, name));
                }
              });
    }
    if (found.isEmpty()) {
      throw cannot(pattern, "no file matches this pattern", "Check the pattern");
    }
    return found;
  }

  private static PathMatcher matcher(Path base, String wild, String pattern) {
    try {
      return base.getFileSystem().getPathMatcher("glob:" + wild);
    } catch (PatternSyntaxException e) {
      throw cannot(pattern, "the pattern is not complete", "Close each [ and {");
    }
  }

  /// The files that are not hidden, by their path from the folder, with `/` between its parts.
  private static SortedMap<String, Path> below(Path folder, int depth) {
    SortedMap<String, Path> files = new TreeMap<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          depth,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              boolean hidden = !path.equals(folder) && FileNames.isHidden(relative(path));
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && !FileNames.isHidden(relative(path))) {
                files.put(relative(path), path);
              }
              return FileVisitResult.CONTINUE;
            }

            private String relative(Path path) {
              return folder.relativize(path).toString().replace('\\', '/');
            }
          });
      return files;
    } catch (IOException e) {
      throw cannot(
          folder.toString(),
          e.getMessage() + " cannot be looked into",
          "Check its permissions, and that no link leads back to a folder above it");
    }
  }

  private FileSource source(Path file, String name) {
    return new FileSource(FileSource.of(file).path(), name, reading);
  }

  private static StarloadException cannot(String word, String reason, String todo) {
    return StarloadException.input("Cannot read " + word + ": " + reason, Location.NOWHERE, todo);
  }
}
