package io.github.starload.sandbox.copy;

import io.github.starload.sandbox.wire.SqlError;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The objects of one COPY.
///
/// @param bytes as the manifest tells them, if it does
record CopyObject(S3Location location, OptionalLong bytes) {

  /// Reads the manifest.
  ///
  /// @throws SqlError XX000 when it is missing, cannot be read, or lists nothing
  static List<CopyObject> listedIn(S3Location manifest, CopySource source) {
    List<CopyObject> objects = new ArrayList<>();
    try (InputStream in = source.open(manifest.bucket(), manifest.key())) {
      for (ManifestEntries.Entry entry : ManifestEntries.read(in).entries()) {
        S3Location location = S3Location.parse(entry.url());
        if (entry.presence() == ManifestEntries.Presence.MANDATORY || exists(location, source)) {
          objects.add(new CopyObject(location, entry.bytes()));
        }
      }
    } catch (FileNotFoundException e) {
      throw missing(manifest);
    } catch (IOException e) {
      throw SqlError.of(
          "XX000", "Cannot read the manifest " + manifest.text() + ": " + e.getMessage(), "", "");
    }
    if (objects.isEmpty()) {
      throw SqlError.of(
          "XX000", "The manifest " + manifest.text() + " names no file that exists", "", "");
    }
    return objects;
  }

  InputStream open(CopySource source, Compression compression) throws IOException {
    InputStream stored;
    try {
      stored = source.open(location.bucket(), location.key());
    } catch (FileNotFoundException e) {
      throw missing(location);
    }
    try {
      return compression.unpack(stored);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  /// Whether the object is there.
  static boolean exists(S3Location location, CopySource source) throws IOException {
    return source.list(location.bucket(), location.key()).contains(location.key());
  }

  SqlError unreadable(IOException e) {
    return SqlError.of("XX000", "Cannot read " + location.text() + ": " + e.getMessage(), "", "");
  }

  static SqlError missing(S3Location location) {
    return SqlError.of(
        "XX000",
        "S3ServiceException: The specified key does not exist: " + location.text(),
        "error code 1212: file not found",
        "");
  }
}
