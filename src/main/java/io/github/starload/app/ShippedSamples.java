package io.github.starload.app;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.sources.Sample;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The samples inside the program: every JSON file, and every folder of JSON files, that lies in
/// its resource folder `samples`; copied out to where they can be read as files.
final class ShippedSamples {
  private static final String FOLDER = "samples";

  private ShippedSamples() {}

  /// All of them, by name.
  static List<Sample> all(StarloadHome home) {
    URL shipped = ShippedSamples.class.getResource(FOLDER);
    if (shipped == null) {
      throw StarloadException.defect("The program lacks its samples", null);
    }
    try {
      URI place = shipped.toURI();
      if (!place.getScheme().equals("jar")) {
        return copied(Path.of(place), home.samples());
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        String inside = place.toString().substring(place.toString().indexOf('!') + 1);
        return copied(jar.getPath(inside), home.samples());
      }
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot write the samples to " + home.samples() + ": " + e.getMessage(),
          Location.NOWHERE,
          "Set STARLOAD_HOME to a folder that can be written to",
          e);
    } catch (URISyntaxException e) {
      throw StarloadException.defect("The samples have no address: " + shipped, e);
    }
  }

  private static List<Sample> copied(Path from, Path to) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (Path each : list(from)) {
      String name = String.valueOf(each.getFileName()).replace("/", "");
      Path copy = to.resolve(name);
      samples.add(new Sample(title(name), copy.toString(), copy(each, copy)));
    }
    return samples;
  }

  /// Copies a file, or the files of a folder; answers their bytes.
  private static long copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      long bytes = 0;
      for (Path each : list(from)) {
        bytes += copy(each, to.resolve(String.valueOf(each.getFileName())));
      }
      return bytes;
    }
    Files.createDirectories(to.toAbsolutePath().getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    return Files.size(to);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(ShippedSamples::isData).sorted().toList();
    }
  }

  private static boolean isData(Path path) {
    return Files.isDirectory(path) || path.toString().matches(".*\\.(nd)?jsonl?(\\.gz)?");
  }

  private static String title(String name) {
    String words = name.replaceFirst("\\..*$", "").replace('_', ' ').replace('-', ' ');
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
