package io.github.starload.stage;

import io.github.starload.problem.StarloadException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Looks at files as they lie on disk, so that hashes and headers are those of the real bytes.
public final class PartFile {
  private PartFile() {}

  static Part closed(String table, int number, Path file, long rows, Compression compression)
      throws IOException {
    return new Part(
        table, number, file, rows, Files.size(file), sha256(file), header(file, compression));
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

  private static List<String> header(Path file, Compression compression) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                compression.plain(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String line = String.valueOf(in.readLine());
      // Names hold neither quotes nor commas, see TableNames.
      return Arrays.stream(line.split(",", -1)).map(name -> name.replace("\"", "")).toList();
    }
  }
}
