package io.github.starload.source;

import io.github.starload.problem.StarloadException;
import java.io.InputStream;

/// Where JSON comes from; for now one file, later also folders, archives, URLs and S3 objects.
public sealed interface Source permits FileSource {

  /// Short name for messages, such as `launches.json`.
  String name();

  /// Full address, such as `file:///data/launches.json`.
  String uri();

  /// Size as stored (compressed if it is compressed), in bytes.
  long bytes();

  /// The name without folders and endings, such as `launches`; names the dataset and the fact.
  String stem();

  /// The bytes as stored; the caller closes the stream.
  ///
  /// @throws StarloadException of kind INPUT if it cannot be opened
  InputStream open();
}
