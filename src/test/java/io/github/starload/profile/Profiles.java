package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.FileSource;
import io.github.starload.source.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Profiles of texts, for tests.
final class Profiles {
  private final Path folder;

  Profiles(Path folder) {
    this.folder = folder;
  }

  /// The profile of one file, or of several of the same kind.
  Profile of(String... texts) {
    return of(2, texts);
  }

  /// The same, read by some number of threads.
  Profile of(int threads, String... texts) {
    try {
      List<Path> files = new java.util.ArrayList<>();
      for (String text : texts) {
        Path file = Files.createTempFile(folder, "things", ".json");
        files.add(Files.write(file, text.getBytes(StandardCharsets.UTF_8)));
      }
      return Profiler.profileKinds(
          RecordKind.same(
              files.stream()
                  .map(FileSource::of)
                  .map(io.github.starload.source.Source.class::cast)
                  .toList()),
          threads,
          (_, _) -> {},
          new Cancellation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was observed at a path.
  static PathProfile at(Profile profile, String path) {
    JsonPath wanted = JsonPath.parse(path);
    return PathWalk.of(profile).stream()
        .map(PathWalk.Step::at)
        .filter(at -> at.path().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing at " + path));
  }
}
