package io.github.starload.sandbox;

import io.github.starload.aws.AwsAccess;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The sandbox's random credentials: made once, kept in an owner-only file, never shown but by
/// `sandbox env`.
///
/// @param s3 the only keys its S3 store accepts
/// @param user of the warehouse, always `starload`
/// @param password of that user
/// @param postgresPassword of the database server behind the relay
record SandboxSecrets(AwsAccess.Keys s3, String user, Secret password, Secret postgresPassword) {
  private static final String USER = "starload";

  /// The secrets kept in the folder; new ones if it has none yet.
  ///
  /// @throws StarloadException if the file is damaged, or gone while the data it opens is there
  static SandboxSecrets keptIn(Path folder) {
    PrivateFile file = new PrivateFile(folder.resolve("secrets"));
    Optional<Map<String, String>> kept = file.read();
    if (kept.isPresent()) {
      return of(file.path(), kept.get());
    }
    if (Files.exists(SandboxServers.postgresFolder(folder).resolve("data"))) {
      throw StarloadException.environment(
          "Cannot open the sandbox: its database is there, but the file "
              + file.path()
              + " with its password is gone",
          Location.NOWHERE,
          "Put the file back, or delete the folder " + folder + " to begin with an empty sandbox",
          null);
    }
    SandboxSecrets fresh = random(new SecureRandom());
    file.write(fresh.entries());
    return fresh;
  }

  private static SandboxSecrets random(SecureRandom random) {
    return new SandboxSecrets(
        new AwsAccess.Keys(
            "SANDBOX" + hex(random, 6).toUpperCase(Locale.ROOT), new Secret(hex(random, 20))),
        USER,
        new Secret(hex(random, 16)),
        new Secret(hex(random, 16)));
  }

  private static String hex(SecureRandom random, int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  private Map<String, String> entries() {
    return Map.of(
        "s3.access-key", s3.accessKey(),
        "s3.secret-key", s3.secretKey().value(),
        "warehouse.password", password.value(),
        "postgres.password", postgresPassword.value());
  }

  private static SandboxSecrets of(Path path, Map<String, String> entries) {
    return new SandboxSecrets(
        new AwsAccess.Keys(
            entry(path, entries, "s3.access-key"),
            new Secret(entry(path, entries, "s3.secret-key"))),
        USER,
        new Secret(entry(path, entries, "warehouse.password")),
        new Secret(entry(path, entries, "postgres.password")));
  }

  private static String entry(Path path, Map<String, String> entries, String key) {
    String value = entries.getOrDefault(key, "");
    if (value.isBlank()) {
      throw StarloadException.environment(
          "Cannot open the sandbox: " + path + " has no entry " + key,
          Location.NOWHERE,
          "Delete the folder " + path.getParent() + " to begin with an empty sandbox",
          null);
    }
    return value;
  }
}
