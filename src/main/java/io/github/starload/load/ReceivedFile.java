package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.ArchiveEntry;
import io.github.starload.source.FetchedSource;
import io.github.starload.source.FileSource;
import io.github.starload.source.Source;
import io.github.starload.stage.PartFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file of the raw zone: bytes as they were received. The entries of an archive share one.
///
/// @param name the file's own name, or that of what was fetched
/// @param sha256 of its bytes as they were read, 64 lower-case hex digits
record ReceivedFile(String name, Path path, long bytes, String sha256) {

  /// The files behind the sources, each once, in their order.
  ///
  /// @param entries what was read of each source
  static List<ReceivedFile> of(List<Source> sources, List<LoadReport.SourceEntry> entries) {
    Map<Path, ReceivedFile> files = new LinkedHashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      if (!files.containsKey(source.received())) {
        files.put(source.received(), of(source, entries.get(i)));
      }
    }
    return new ArrayList<>(files.values());
  }

  private static ReceivedFile of(Source source, LoadReport.SourceEntry entry) {
    return switch (source) {
      case FileSource file ->
          new ReceivedFile(
              String.valueOf(file.path().getFileName()),
              file.path(),
              entry.bytes(),
              entry.sha256());
      case FetchedSource fetched ->
          new ReceivedFile(fetched.name(), fetched.received(), entry.bytes(), entry.sha256());
      case ArchiveEntry inside -> whole(inside.archive());
    };
  }

  private static ReceivedFile whole(Source archive) {
    try {
      LoadReport.SourceEntry entry =
          new LoadReport.SourceEntry(
              archive.uri(), archive.bytes(), PartFile.sha256(archive.received()), 0, 0);
      return of(archive, entry);
    } catch (IOException e) {
      throw StarloadException.input(
          "Cannot read " + archive.name() + ": " + e.getMessage(),
          Location.NOWHERE,
          "Check that it is still there");
    }
  }

  /// The name without what a key in the lake should not hold.
  String plainName() {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
