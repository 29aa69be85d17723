package io.github.starload.load;

import io.github.starload.source.ArchiveEntry;
import io.github.starload.source.FetchedSource;
import io.github.starload.source.FileSource;
import io.github.starload.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file of the raw zone: bytes as they were received. The entries of an archive share one.
///
/// @param name the file's own name, or that of what was fetched
/// @param sha256 of its bytes as they lie there
record ReceivedFile(String name, Path path, long bytes, FileHash sha256) {

  /// The files behind the sources, each once, in their order.
  static List<ReceivedFile> of(List<Source> sources) {
    Map<Path, ReceivedFile> files = new LinkedHashMap<>();
    for (Source source : sources) {
      files.computeIfAbsent(source.received(), _ -> of(source));
    }
    return new ArrayList<>(files.values());
  }

  private static ReceivedFile of(Source source) {
    return switch (source) {
      case FileSource file -> file(source, String.valueOf(file.path().getFileName()));
      case FetchedSource fetched -> file(source, fetched.name());
      case ArchiveEntry inside -> of(inside.archive());
    };
  }

  private static ReceivedFile file(Source source, String name) {
    Path path = source.received();
    return new ReceivedFile(name, path, source.bytes(), new FileHash(source.name(), path));
  }

  /// The name without what a key in the lake should not hold.
  String plainName() {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
