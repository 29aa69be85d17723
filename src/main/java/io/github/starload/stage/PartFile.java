package io.github.starload.stage;

import io.github.starload.problem.StarloadException;
import io.github.starload.stage.part.PartForm;
import io.github.starload.stage.part.PartReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Looks at files as they lie on disk, so that hashes and headers are those of the real bytes.
public final class PartFile {
  private PartFile() {}

  static Part closed(String table, int number, Path file, long rows, PartForm form)
      throws IOException {
    return new Part(table, number, file, rows, Files.size(file), sha256(file), header(file, form));
  }

  /// The SHA-256 of a file's bytes, 64 lower-case hex digits.
  public static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return sha256(in);
    }
  }

  /// The SHA-256 of all bytes of a stream, 64 lower-case hex digits.
  public static String sha256(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw StarloadException.defect("This Java has no SHA-256", e);
    }
  }

  private static List<String> header(Path file, PartForm form) throws IOException {
    try (PartReader rows = form.read(file)) {
      return rows.header();
    }
  }
}
