package io.github.starload.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// How a saved target reaches its warehouse (`redshift-facts.md` sections 6 and 7).
public sealed interface WarehouseSettings {

  /// The database's name.
  String database();

  /// Where the Redshift and Secrets Manager services answer, if not at their usual addresses.
  Optional<URI> apiEndpoint();

  /// Over the driver.
  record Jdbc(
      String host, int port, String database, Login login, Tls tls, Optional<URI> apiEndpoint)
      implements WarehouseSettings {}

  /// Over the Data API.
  ///
  /// @param databaseUser of a cluster, for temporary credentials; empty for the AWS identity itself
  /// @param secretArn the secret that holds user and password; empty if none is used
  record DataApi(
      Place place,
      String database,
      Optional<String> databaseUser,
      Optional<String> secretArn,
      Optional<URI> apiEndpoint)
      implements WarehouseSettings {}

  /// Which warehouse of the account.
  sealed interface Place {
    /// A provisioned cluster.
    record Cluster(String id) implements Place {}

    /// A serverless workgroup.
    record Workgroup(String name) implements Place {}
  }

  /// Where user and password come from.
  sealed interface Login {
    /// A user whose password a person gives.
    ///
    /// @param passwordVariable of the environment; if it is not set, the person is asked
    record Password(String user, String passwordVariable) implements Login {}

    /// Temporary credentials for an AWS identity.
    ///
    /// @param databaseUser empty for the identity itself; only clusters know others
    record Iam(Place place, Optional<String> databaseUser) implements Login {}

    /// A secret with `username` and `password`.
    record StoredSecret(String arn) implements Login {}
  }

  /// What of the server's certificate is verified.
  ///
  /// @param mode `verify-full` (authority and host name) or `verify-ca` (authority)
  /// @param rootCertificate PEM file; empty for the authorities that the driver knows
  record Tls(String mode, Optional<Path> rootCertificate) {}
}
