package io.github.starload.settings;

import java.util.Arrays;
import java.util.Optional;

/// One setting of a saved target: the same word in the file, on the command line and on the screen.
///
/// None of them is a secret: passwords are asked for, read from an environment variable that a
/// setting only names, or fetched from AWS.
public enum Setting {
  KIND("kind", "jdbc|data-api", "How to reach Redshift: its driver, or the Data API"),
  HOST("host", "NAME", "Host of the cluster or workgroup (jdbc)"),
  PORT("port", "NUMBER", "Port, 5439 if left out (jdbc)"),
  DATABASE("database", "NAME", "Database"),
  LOGIN("login", "password|iam|secret", "How to log in, password if left out (jdbc)"),
  USER("user", "NAME", "Database user; with iam left out for the AWS identity itself"),
  PASSWORD_ENV(
      "password-env",
      "VARIABLE",
      "Environment variable with the password, STARLOAD_PASSWORD if left out; if it is not set,"
          + " the password is asked for"),
  SECRET_ARN("secret-arn", "ARN", "Secret of AWS Secrets Manager with username and password"),
  CLUSTER("cluster", "ID", "Cluster, for iam and data-api"),
  WORKGROUP("workgroup", "NAME", "Serverless workgroup, for iam and data-api"),
  SSL_MODE("ssl-mode", "verify-full|verify-ca", "What TLS verifies, verify-full if left out"),
  SSL_ROOT_CERT("ssl-root-cert", "FILE", "PEM file of the authority that signed the server"),
  REGION("region", "NAME", "AWS region of bucket and warehouse, such as eu-central-1"),
  PROFILE("profile", "NAME", "Profile of the AWS configuration (keys, SSO, assumed role)"),
  API_ENDPOINT("api-endpoint", "URL", "Address of the Redshift and Secrets Manager services"),
  BUCKET("bucket", "NAME", "Bucket of the lake"),
  PREFIX("prefix", "TEXT", "Prefix of every key, starload if left out"),
  S3_ENDPOINT("s3-endpoint", "URL", "Address of S3, for a VPC endpoint or a store of one's own"),
  PATH_STYLE("path-style", "yes|no", "Bucket in the path, not in the host name"),
  S3_ENCRYPTION("s3-encryption", "bucket|s3|kms", "Encryption of objects; bucket: its default"),
  KMS_KEY("kms-key", "ARN", "Key for kms; left out: the account's own for S3"),
  BUCKET_OWNER("bucket-owner", "ACCOUNT", "Account that must own the bucket, 12 digits"),
  COPY_ROLE("copy-role", "ARN[,ARN...]", "Role for COPY, or a chain of them; left out: default"),
  SCHEMA("schema", "NAME", "Schema of the tables, public if left out"),
  SLICES("slices", "NUMBER", "Slices of the warehouse; parts are cut to suit them"),
  WEBHOOK_ENV(
      "webhook-env",
      "VARIABLE",
      "Environment variable with the address of a webhook that is told how loads and checks end,"
          + " STARLOAD_WEBHOOK if left out"),
  WEBHOOK_ON("webhook-on", "all|failure", "When the webhook is told, all if left out");

  private final String key;
  private final String form;
  private final String help;

  Setting(String key, String form, String help) {
    this.key = key;
    this.form = form;
    this.help = help;
  }

  /// The setting's word, such as `ssl-mode`.
  public String key() {
    return key;
  }

  /// What its values look like.
  public String form() {
    return form;
  }

  /// What it means, as a short sentence.
  public String help() {
    return help;
  }

  /// The setting of that word.
  public static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
