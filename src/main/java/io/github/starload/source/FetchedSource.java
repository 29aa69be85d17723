package io.github.starload.source;

import java.io.InputStream;
import java.nio.file.Path;

/// What was fetched from elsewhere into a file, so that every pass reads the same bytes.
///
/// @param name for messages
/// @param uri where it came from, without secrets
/// @param received removed with the [Sources] that fetched it
public record FetchedSource(String name, String uri, String stem, Path received, Reading reading)
    implements Source {

  @Override
  public FetchedSource reading(Reading other) {
    return new FetchedSource(name, uri, stem, received, other);
  }

  @Override
  public long bytes() {
    return FileSource.bytes(received);
  }

  @Override
  public InputStream open() {
    return FileSource.open(received);
  }
}
