package io.github.starload.redshift;

import io.github.starload.aws.SignedCall;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Logins from services that speak JSON: `redshift-serverless:GetCredentials` and
/// `secretsmanager:GetSecretValue`.
final class JsonCredentials {
  /// The longest that a workgroup gives.
  private static final int SECONDS = 3600;

  private JsonCredentials() {}

  /// A temporary login for the AWS identity itself.
  static DatabaseUser ofWorkgroup(SignedCall serverless, String workgroup, String database) {
    String what = "get a login for workgroup " + workgroup;
    JsonObject answer =
        object(
            what,
            serverless.post(
                what,
                headers("RedshiftServerless.GetCredentials"),
                JsonWriter.compact(
                    Map.of(
                        "workgroupName",
                        workgroup,
                        "dbName",
                        database,
                        "durationSeconds",
                        SECONDS))));
    return new DatabaseUser(
        text(what, answer, "dbUser"), new Secret(text(what, answer, "dbPassword")));
  }

  /// The login that a secret holds as `username` and `password`, as Redshift's own secrets do.
  static DatabaseUser ofSecret(SignedCall secretsManager, String arn) {
    String what = "read the secret " + arn;
    JsonObject answer =
        object(
            what,
            secretsManager.post(
                what,
                headers("secretsmanager.GetSecretValue"),
                JsonWriter.compact(Map.of("SecretId", arn))));
    JsonObject secret = object(what, text(what, answer, "SecretString"));
    return new DatabaseUser(
        text(what, secret, "username"), new Secret(text(what, secret, "password")));
  }

  private static Map<String, String> headers(String operation) {
    return Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", operation);
  }

  private static JsonObject object(String what, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (JsonTokens tokens = new JsonTokens("the answer", new ByteArrayInputStream(bytes))) {
      tokens.next();
      if (JsonReader.value(tokens) instanceof JsonObject object) {
        return object;
      }
    } catch (StarloadException e) {
      throw unusable(what, "it is no JSON object");
    }
    throw unusable(what, "it is no JSON object");
  }

  private static String text(String what, JsonObject object, String name) {
    if (object.member(name).orElse(null) instanceof JsonString value) {
      return value.text();
    }
    throw unusable(what, "it has no " + name);
  }

  /// Says nothing of the content, which is secret.
  private static StarloadException unusable(String what, String why) {
    return StarloadException.environment(
        "Cannot " + what + ": what came is not a login, " + why,
        Location.NOWHERE,
        "Choose a secret of the kind that Redshift makes, with username and password",
        null);
  }
}
