package io.github.starload.source;

import java.io.InputStream;
import java.nio.file.Path;

/// What sources are reached through beside the file system.
///
/// @param spool folder for what is fetched
/// @param standardInput read for `-`
/// @param buckets behind `s3://`
public record SourceOpeners(
    Path spool,
    InputStream standardInput,
    HttpRules http,
    RequestHeaders headers,
    Buckets buckets) {

  /// With the usual patience for web pages.
  public SourceOpeners(
      Path spool, InputStream standardInput, RequestHeaders headers, Buckets buckets) {
    this(spool, standardInput, HttpRules.USUAL, headers, buckets);
  }
}
