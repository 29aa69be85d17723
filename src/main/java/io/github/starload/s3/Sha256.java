package io.github.starload.s3;

import io.github.starload.problem.StarloadException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// SHA-256 in the two notations that meet here: hex in Starload, Base64 in S3 headers.
final class Sha256 {
  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw StarloadException.defect("This Java has no SHA-256", e);
    }
  }

  /// The Base64 form of a digest given as 64 hex digits.
  static String base64OfHex(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  /// The Base64 form of the digest of the first `length` bytes.
  static String base64Of(byte[] content, int length) {
    MessageDigest digest = digest();
    digest.update(content, 0, length);
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  /// The hex form of what the digest has seen.
  static String hexOf(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
