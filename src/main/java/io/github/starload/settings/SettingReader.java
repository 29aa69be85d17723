package io.github.starload.settings;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.LakeSettings.Addressing;
import io.github.starload.settings.LakeSettings.ObjectEncryption;
import io.github.starload.settings.WarehouseSettings.Login;
import io.github.starload.settings.WarehouseSettings.Place;
import io.github.starload.settings.WarehouseSettings.Tls;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Understands the entries of one target; what is missing or wrong is said with the setting's word.
///
/// @param target name for messages
record SettingReader(String target, Map<Setting, String> entries) {
  private static final String USUAL_PORT = "5439";
  private static final int MOST_PORT = 65_535;
  private static final String USUAL_PASSWORD_VARIABLE = "STARLOAD_PASSWORD";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  WarehouseSettings warehouse() {
    Optional<URI> endpoint = address(Setting.API_ENDPOINT);
    if (endpoint.isPresent()
        && endpoint.get().getScheme().equals("http")
        && !LOOPBACK.contains(endpoint.get().getHost())) {
      throw wrong(
          Setting.API_ENDPOINT, "its answers hold passwords, which may not travel without TLS");
    }
    return switch (choice(Setting.KIND, "", "jdbc", "data-api")) {
      case "jdbc" ->
          new WarehouseSettings.Jdbc(
              needed(Setting.HOST),
              number(Setting.PORT, MOST_PORT),
              needed(Setting.DATABASE),
              login(),
              tls(),
              endpoint);
      default ->
          new WarehouseSettings.DataApi(
              place(),
              needed(Setting.DATABASE),
              optional(Setting.USER),
              optional(Setting.SECRET_ARN),
              endpoint);
    };
  }

  private Login login() {
    return switch (choice(Setting.LOGIN, "password", "password", "iam", "secret")) {
      case "password" ->
          new Login.Password(
              needed(Setting.USER), optional(Setting.PASSWORD_ENV).orElse(USUAL_PASSWORD_VARIABLE));
      case "iam" -> new Login.Iam(place(), optional(Setting.USER));
      default -> new Login.StoredSecret(needed(Setting.SECRET_ARN));
    };
  }

  private Place place() {
    Optional<String> cluster = optional(Setting.CLUSTER);
    Optional<String> workgroup = optional(Setting.WORKGROUP);
    if (cluster.isPresent() == workgroup.isPresent()) {
      throw wrong(
          cluster.isPresent() ? Setting.WORKGROUP : Setting.CLUSTER,
          "either a cluster or a workgroup must be named");
    }
    if (workgroup.isPresent() && optional(Setting.USER).isPresent()) {
      throw wrong(Setting.USER, "a workgroup knows only the AWS identity itself");
    }
    return cluster
        .<Place>map(Place.Cluster::new)
        .orElseGet(() -> new Place.Workgroup(workgroup.orElseThrow()));
  }

  private Tls tls() {
    String mode = choice(Setting.SSL_MODE, "verify-full", "verify-full", "verify-ca");
    try {
      return new Tls(mode, optional(Setting.SSL_ROOT_CERT).map(Path::of));
    } catch (InvalidPathException e) {
      throw wrong(Setting.SSL_ROOT_CERT, "it is no path of a file");
    }
  }

  LakeSettings lake() {
    Optional<URI> endpoint = address(Setting.S3_ENDPOINT);
    String usual = endpoint.isPresent() ? "yes" : "no";
    Optional<String> owner = optional(Setting.BUCKET_OWNER);
    if (owner.isPresent() && !owner.get().matches("\\d{12}")) {
      throw wrong(Setting.BUCKET_OWNER, "an account has 12 digits");
    }
    String bucket = needed(Setting.BUCKET);
    if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
      throw wrong(Setting.BUCKET, "it is no name of a bucket; leave s3:// and the prefix out");
    }
    return new LakeSettings(
        bucket,
        optional(Setting.PREFIX).orElse("starload").replaceAll("^/+|/+$", ""),
        endpoint,
        choice(Setting.PATH_STYLE, usual, "yes", "no").equals("yes")
            ? Addressing.PATH
            : Addressing.HOST,
        objectEncryption(),
        owner);
  }

  private ObjectEncryption objectEncryption() {
    Optional<String> key = optional(Setting.KMS_KEY);
    String kind =
        choice(Setting.S3_ENCRYPTION, key.isPresent() ? "kms" : "bucket", "bucket", "s3", "kms");
    if (key.isPresent() && !kind.equals("kms")) {
      throw wrong(Setting.KMS_KEY, "only the encryption kms takes a key");
    }
    return switch (kind) {
      case "bucket" -> new ObjectEncryption.OfBucket();
      case "s3" -> new ObjectEncryption.ByS3();
      default -> new ObjectEncryption.ByKms(key);
    };
  }

  AwsSettings aws() {
    return new AwsSettings(needed(Setting.REGION), optional(Setting.PROFILE));
  }

  WebhookSettings webhook() {
    String variable = optional(Setting.WEBHOOK_ENV).orElse(WebhookSettings.USUAL.variable());
    if (!variable.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      // Whoever takes it for the address would have a secret in the file.
      throw StarloadException.input(
          "Cannot use target " + target + ": webhook-env: it is no name of an environment variable",
          Location.NOWHERE,
          "Put the address into a variable, and name that with --webhook-env");
    }
    return new WebhookSettings(
        variable,
        choice(Setting.WEBHOOK_ON, "all", "all", "failure").equals("all")
            ? WebhookSettings.Occasion.ALL
            : WebhookSettings.Occasion.FAILURE);
  }

  Optional<String> optional(Setting setting) {
    return Optional.ofNullable(entries.get(setting));
  }

  /// The port or the like; 1 to `most`.
  int number(Setting setting, int most) {
    String text = optional(setting).orElse(setting == Setting.PORT ? USUAL_PORT : "");
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw wrong(setting, "it is no number from 1 to " + most);
    }
    return number;
  }

  StarloadException wrong(Setting setting, String why) {
    String value = optional(setting).map(given -> " \"" + given + "\"").orElse("");
    return StarloadException.input(
        "Cannot use target " + target + ": " + setting.key() + value + ": " + why,
        Location.NOWHERE,
        "Set --" + setting.key() + " " + setting.form());
  }

  private String needed(Setting setting) {
    return optional(setting).orElseThrow(() -> wrong(setting, "it is missing"));
  }

  private String choice(Setting setting, String usual, String... values) {
    String value = optional(setting).orElse(usual);
    if (!List.of(values).contains(value)) {
      throw wrong(setting, value.isEmpty() ? "it is missing" : "it is not one of the choices");
    }
    return value;
  }

  private Optional<URI> address(Setting setting) {
    return optional(setting)
        .map(
            text -> {
              URI uri = text.matches("https?://[A-Za-z0-9.\\[\\]:-]+/?") ? URI.create(text) : null;
              if (uri == null || uri.getHost() == null || uri.getUserInfo() != null) {
                throw wrong(setting, "it is no address like https://host:port");
              }
              return uri;
            });
  }
}
