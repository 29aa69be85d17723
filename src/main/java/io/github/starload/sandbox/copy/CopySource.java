package io.github.starload.sandbox.copy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// What COPY reads objects from.
public interface CopySource {

  /// The bytes of one object, as stored; the caller closes the stream.
  ///
  /// @throws java.io.FileNotFoundException when there is no such bucket or object
  InputStream open(String bucket, String key) throws IOException;

  /// Some bytes of one object.
  ///
  /// @throws java.io.FileNotFoundException when there is no such bucket or object
  byte[] read(String bucket, String key, long from, int length) throws IOException;

  /// The keys that start with `prefix`, in byte order.
  List<String> list(String bucket, String prefix) throws IOException;
}
