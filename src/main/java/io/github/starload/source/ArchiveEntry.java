package io.github.starload.source;

import java.io.InputStream;
import java.nio.file.Path;

/// One file inside an archive.
///
/// @param archive a file or something fetched
/// @param entry path inside the archive, such as `data/launches.json`
/// @param bytes of the entry when taken out of the archive
public record ArchiveEntry(
    Source archive, ArchiveKind kind, String entry, long bytes, Reading reading) implements Source {

  @Override
  public String name() {
    return archive.name() + "/" + entry;
  }

  /// Such as `file:///data/all.zip!/data/launches.json`.
  @Override
  public String uri() {
    return archive.uri() + "!/" + entry;
  }

  @Override
  public String stem() {
    return FileNames.stem(entry);
  }

  @Override
  public ArchiveEntry reading(Reading other) {
    return new ArchiveEntry(archive, kind, entry, bytes, other);
  }

  @Override
  public Path received() {
    return archive.received();
  }

  @Override
  public InputStream open() {
    return kind.open(archive, entry);
  }
}
