package io.github.starload.source;

import io.github.starload.problem.StarloadException;
import java.io.InputStream;
import java.nio.file.Path;

/// Where JSON comes from; [Sources] makes them of a person's words.
public sealed interface Source permits FileSource, FetchedSource, ArchiveEntry {

  /// Short name for messages, such as `launches.json`.
  String name();

  /// Full address, such as `file:///data/launches.json`; without secrets.
  String uri();

  /// Size of what [#open] gives, in bytes (compressed if it is compressed).
  long bytes();

  /// The name without folders and endings, such as `launches`; names the dataset and the fact.
  String stem();

  /// How to read it.
  Reading reading();

  /// The same, read in another way; nothing is fetched again.
  Source reading(Reading other);

  /// The file on this machine that holds the bytes as they were received; the entries of one
  /// archive share it.
  Path received();

  /// The bytes as stored; the caller closes the stream.
  ///
  /// @throws StarloadException of kind INPUT if it cannot be opened
  InputStream open();
}
