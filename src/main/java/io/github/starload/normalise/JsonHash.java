package io.github.starload.normalise;

import io.github.starload.json.JsonValue;
import io.github.starload.problem.StarloadException;
import io.github.starload.type.Numbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/// Hashes a value in canonical form: members by name, numbers by value. 128 bits of SHA-256.
public final class JsonHash {
  private static final int BYTES = 16;

  private final MessageDigest digest;

  private JsonHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw StarloadException.defect("This Java has no SHA-256", e);
    }
  }

  /// 32 hex digits.
  static String of(JsonValue value) {
    return new JsonHash().hex(value);
  }

  /// The same of a value that stands under a key.
  public static String of(JsonValue value, String key) {
    JsonHash hash = new JsonHash();
    hash.add('k', key);
    return hash.hex(value);
  }

  private String hex(JsonValue value) {
    add(value);
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private void add(JsonValue value) {
    switch (value) {
      case JsonValue.JsonNull() -> add('z', "");
      case JsonValue.JsonBoolean(boolean flag) -> add('b', flag ? "t" : "f");
      case JsonValue.JsonNumber number -> add('n', canonical(number.text()));
      case JsonValue.JsonString string -> add('s', string.text());
      case JsonValue.JsonArray(var elements) -> {
        add('a', Integer.toString(elements.size()));
        elements.forEach(this::add);
      }
      case JsonValue.JsonObject(var members) -> {
        add('o', Integer.toString(members.size()));
        members.stream()
            .sorted(Comparator.comparing(JsonValue.Member::name))
            .forEach(
                member -> {
                  add('k', member.name());
                  add(member.value());
                });
      }
    }
  }

  private static String canonical(String number) {
    return Numbers.hasHugeExponent(number) ? number : Numbers.exact(number).toString();
  }

  private void add(char kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((kind + Integer.toString(bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
