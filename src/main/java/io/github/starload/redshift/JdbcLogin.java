package io.github.starload.redshift;

import io.github.starload.aws.AwsAccess;
import io.github.starload.aws.SignedCall;
import io.github.starload.settings.AwsSettings;
import io.github.starload.settings.Secret;
import io.github.starload.settings.WarehouseSettings.Jdbc;
import io.github.starload.settings.WarehouseSettings.Login;
import io.github.starload.settings.WarehouseSettings.Place;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Gets user and password for a saved target: from the person, for an AWS identity, or from a
/// secret (`redshift-facts.md` section 7). Safe for use by several threads.
///
/// Temporary credentials are fetched by ourselves and not by the driver, which would need 6 MB of
/// AWS modules for it.
public final class JdbcLogin {
  private final Jdbc settings;
  private final AwsSettings aws;
  private final BiFunction<String, String, Secret> passwords;
  private @Nullable Secret password;

  /// A login for the sessions of one target.
  ///
  /// @param passwords gives the password for a user; asked until one is taken, with the name of the
  ///     environment variable that may hold it as second argument
  public JdbcLogin(Jdbc settings, AwsSettings aws, BiFunction<String, String, Secret> passwords) {
    this.settings = settings;
    this.aws = aws;
    this.passwords = passwords;
  }

  /// Where the warehouse listens.
  String host() {
    return settings.host();
  }

  /// The port there.
  int port() {
    return settings.port();
  }

  /// What the driver needs for a session now.
  ///
  /// @throws io.github.starload.problem.StarloadException if nobody gives a login
  public JdbcAccess access() {
    DatabaseUser user = user();
    return new JdbcAccess(
        settings.host(),
        settings.port(),
        settings.database(),
        user.name(),
        user.password(),
        new Encryption.Tls(settings.tls()));
  }

  /// The warehouse refused the login: the person is asked for the password anew.
  synchronized void refused() {
    password = null;
  }

  private DatabaseUser user() {
    return switch (settings.login()) {
      case Login.Password(String user, String variable) ->
          new DatabaseUser(user, asked(user, variable));
      case Login.Iam(Place.Cluster(String id), var databaseUser) ->
          ClusterCredentials.fetch(call("redshift"), id, settings.database(), databaseUser);
      case Login.Iam(Place.Workgroup(String name), _) ->
          JsonCredentials.ofWorkgroup(call("redshift-serverless"), name, settings.database());
      case Login.StoredSecret(String arn) -> JsonCredentials.ofSecret(call("secretsmanager"), arn);
    };
  }

  private synchronized Secret asked(String user, String variable) {
    Secret known = password;
    if (known == null) {
      known = passwords.apply(user, variable);
      password = known;
    }
    return known;
  }

  private SignedCall call(String service) {
    return new SignedCall(service, aws, AwsAccess.of(aws), settings.apiEndpoint());
  }
}
