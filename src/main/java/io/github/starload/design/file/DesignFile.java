package io.github.starload.design.file;

import io.github.starload.design.StarDesign;
import io.github.starload.json.PlacedReader;
import io.github.starload.problem.DrawingThread;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Designs as files in the format [#FORMAT], whose JSON Schema is the resource
/// `io/github/starload/design/starload-design-1.schema.json`.
///
/// The same design always gives the same text; the text gives the same design again.
public final class DesignFile {
  /// The version in the file's first line.
  public static final String FORMAT = "starload-design/1";

  /// What the name of such a file ends with.
  public static final String ENDING = ".starload.json";

  /// A design of 1,600 columns takes about 300 kB; what is larger by far is something else.
  private static final long MOST_BYTES = 100_000_000;

  private DesignFile() {}

  /// The text of a design.
  public static String text(StarDesign design) {
    return DesignWriter.text(design);
  }

  /// The design of a text, in UTF-8.
  ///
  /// @param name of the file, for messages
  /// @throws UnusableDesign with every mistake and its place
  public static StarDesign parse(String name, byte[] text) {
    return new DesignReader(name).read(PlacedReader.read(name, text));
  }

  /// The design of a file.
  ///
  /// @throws UnusableDesign with every mistake and its place
  /// @throws StarloadException of kind INPUT if the file cannot be read
  public static StarDesign read(Path file) {
    DrawingThread.keepOff("read a design");
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw StarloadException.input(
            "Cannot read the design " + file + ": it is larger than 100 MB",
            Location.NOWHERE,
            "Give the design file, not the data");
      }
      return parse(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw StarloadException.input(
          "Cannot read the design " + file + ": there is no such file",
          Location.NOWHERE,
          "Make one with: starload design suggest DATA.json -o " + file);
    } catch (IOException e) {
      throw StarloadException.input(
          "Cannot read the design " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Check that it is a file and can be read");
    }
  }

  /// Saves a design whole or not at all: another file takes the old one's place.
  ///
  /// @throws StarloadException of kind ENVIRONMENT if the disk refuses
  public static void save(StarDesign design, Path file) {
    DrawingThread.keepOff("save a design");
    Path target = file.toAbsolutePath();
    Path folder = target.getParent() == null ? target : target.getParent();
    try {
      Path draft = Files.createTempFile(folder, "." + target.getFileName(), ".draft");
      try {
        Files.write(draft, text(design).getBytes(StandardCharsets.UTF_8));
        replace(draft, target);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot save the design " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Choose another folder, or make room",
          e);
    }
  }

  private static void replace(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
