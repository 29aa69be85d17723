package io.github.starload.redshift;

import com.amazon.redshift.Driver;
import com.amazon.redshift.RedshiftProperty;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import io.github.starload.settings.WarehouseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;

/// How to reach one database by user and password (`redshift-facts.md` section 7). Printing it
/// never shows the password.
///
/// @param host name or address, without a scheme
/// @param port 1 to 65535; Redshift's usual one is 5439
/// @param database the database's name
/// @param user of the warehouse
/// @param password of that user
/// @param encryption `LOOPBACK_PLAIN` is refused for any host but this machine
public record JdbcAccess(
    String host, int port, String database, String user, Secret password, Encryption encryption) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  /// @throws StarloadException of kind INPUT if the password would travel unprotected to another
  ///     machine
  public JdbcAccess {
    if (encryption instanceof Encryption.LoopbackPlain && !LOOPBACK.contains(host)) {
      throw StarloadException.input(
          "Cannot connect to " + host + " without TLS: the password would be readable on the way",
          Location.NOWHERE,
          "Leave TLS on for this target");
    }
  }

  /// The address without user and password, as a person may see it.
  public String url() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return "jdbc:redshift://" + shown + ":" + port + "/" + database;
  }

  /// A new connection; whoever asks closes it.
  ///
  /// @throws SQLException if the warehouse cannot be reached or refuses the login
  public Connection connect() throws SQLException {
    Connection connection = new Driver().connect(url(), properties());
    if (connection == null) {
      throw new SQLException("the driver does not know the address", "08001");
    }
    return connection;
  }

  /// Everything else the driver needs. The password goes here and never into the address.
  ///
  /// Text transfer only, so that [JdbcSession#query] answers the server's own text however often a
  /// statement runs; no ring buffer, because answers are small and its worker was seen to stall.
  /// The zone is the server's, set to UTC by the session, because the default is this machine's.
  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty(RedshiftProperty.USER.getName(), user);
    properties.setProperty(RedshiftProperty.PASSWORD.getName(), password.value());
    properties.setProperty(RedshiftProperty.APPLICATION_NAME.getName(), "starload");
    properties.setProperty(RedshiftProperty.CONNECTION_TIMEZONE.getName(), "SERVER");
    properties.setProperty(RedshiftProperty.BINARY_TRANSFER.getName(), "false");
    properties.setProperty(RedshiftProperty.ENABLE_FETCH_RING_BUFFER.getName(), "false");
    properties.setProperty(RedshiftProperty.TCP_KEEP_ALIVE.getName(), "true");
    switch (encryption) {
      case Encryption.LoopbackPlain() ->
          properties.setProperty(RedshiftProperty.SSL.getName(), "false");
      case Encryption.Tls(WarehouseSettings.Tls(String mode, var rootCertificate)) -> {
        properties.setProperty(RedshiftProperty.SSL_MODE.getName(), mode);
        rootCertificate.ifPresent(
            file ->
                properties.setProperty(RedshiftProperty.SSL_ROOT_CERT.getName(), file.toString()));
      }
    }
    return properties;
  }
}
