package io.github.starload.sandbox.dataapi;

import com.sun.net.httpserver.Headers;
import io.github.starload.aws.AwsAccess;
import io.github.starload.problem.StarloadException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Checks that a request was signed with the sandbox's keys (AWS Signature Version 4).
///
/// @param keys the only ones accepted
record RequestSignature(AwsAccess.Keys keys) {
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, ?"
              + "SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

  /// @throws ApiError if the key is unknown or the signature does not fit the request
  void check(Headers headers, byte[] body) throws ApiError {
    Matcher given =
        AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")).strip());
    if (!given.matches() || !given.group(1).equals(keys.accessKey())) {
      throw ApiError.stranger("The security token included in the request is invalid.");
    }
    String scope = String.join("/", given.group(2), given.group(3), given.group(4), "aws4_request");
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            String.valueOf(headers.getFirst("X-Amz-Date")),
            scope,
            hash(canonical(headers, given.group(5), body).getBytes(StandardCharsets.UTF_8)));
    byte[] key = ("AWS4" + keys.secretKey().value()).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/", -1)) {
      key = hmac(key, part);
    }
    String expected = HexFormat.of().formatHex(hmac(key, toSign));
    if (!MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        given.group(6).getBytes(StandardCharsets.US_ASCII))) {
      throw ApiError.forged();
    }
  }

  private static String canonical(Headers headers, String signed, byte[] body) {
    StringBuilder lines = new StringBuilder("POST\n/\n\n");
    for (String name : signed.split(";", -1)) {
      String value = String.join(",", headers.getOrDefault(name, List.of()));
      lines
          .append(name.toLowerCase(Locale.ROOT))
          .append(':')
          .append(value.strip().replaceAll(" +", " "))
          .append('\n');
    }
    return lines.append('\n').append(signed).append('\n').append(hash(body)).toString();
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException e) {
      throw StarloadException.defect("This Java has no SHA-256", e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw StarloadException.defect("This Java has no HmacSHA256", e);
    }
  }
}
