package io.github.starload.source;

import java.nio.file.Path;
import java.util.List;

/// The object store behind `s3://`.
///
/// Every method blocks, and throws [io.github.starload.problem.StarloadException] of kind
/// ENVIRONMENT that names bucket and key.
@FunctionalInterface
public interface Buckets {

  /// Gets ready to read a bucket, with whatever credentials are at hand for it.
  Bucket open(String name);

  /// Told of what has come.
  @FunctionalInterface
  interface Arriving {
    /// Another piece came.
    ///
    /// @param bytes so far
    /// @param all that the object has
    void arrived(long bytes, long all);
  }

  /// One bucket, to be closed after use.
  interface Bucket extends AutoCloseable {

    /// Keys that begin with the prefix, in key order.
    List<String> keys(String prefix);

    /// Writes an object's bytes to a file that is not there yet.
    ///
    /// @param arriving told of each piece; what it throws ends the download and is thrown on
    void download(String key, Path file, Arriving arriving);

    @Override
    void close();
  }
}
