package io.github.starload.sandbox.relay;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.sandbox.copy.CopySource;
import io.github.starload.sandbox.postgres.PostgresServer;
import io.github.starload.sandbox.wire.BackendConnection;
import io.github.starload.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// Speaks the Redshift driver's dialect of the PostgreSQL protocol on 127.0.0.1, over a
/// [PostgresServer]: each client session has one connection to the server, through which its
/// messages pass, changed where Redshift differs.
///
/// Takes the Redshift JDBC driver and PostgreSQL's own clients, without TLS, with one user and
/// password. COPY reads its objects from a [CopySource]. Safe for several threads.
public final class Relay implements AutoCloseable {
  private final Warehouse warehouse;
  private final ServerSocket socket;
  private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
  private volatile Instant lastUse = Instant.now();

  private Relay(Warehouse warehouse, ServerSocket socket) {
    this.warehouse = warehouse;
    this.socket = socket;
  }

  /// Prepares the database when it is new, and listens on a free port.
  ///
  /// @param postgresPassword of the server's superuser
  /// @param user the only name that may log in, with `password`
  /// @throws StarloadException when the server does not take the password or the database cannot be
  ///     prepared
  public static Relay start(
      PostgresServer postgres,
      Secret postgresPassword,
      String user,
      Secret password,
      CopySource source) {
    try {
      Catalog.install(postgres, postgresPassword);
      LoadHistory history = new LoadHistory(postgres, postgresPassword);
      Warehouse warehouse =
          new Warehouse(
              postgres.port(), postgresPassword, new Login(user, password), source, history);
      Relay relay =
          new Relay(warehouse, new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")));
      Thread.ofVirtual().name("sandbox-relay").start(relay::accept);
      return relay;
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot prepare the sandbox's warehouse: " + e.getMessage(),
          Location.NOWHERE,
          "Start the sandbox again",
          e);
    }
  }

  /// Port on 127.0.0.1.
  public int port() {
    return socket.getLocalPort();
  }

  /// The one database.
  public String database() {
    return Catalog.DATABASE;
  }

  /// Sessions that are logged in now.
  public long openSessions() {
    return sessions.stream().filter(Session::loggedIn).count();
  }

  /// When a client last connected, spoke or left; the start when none has.
  public Instant lastUse() {
    return lastUse;
  }

  /// Cuts all sessions; their open transactions roll back.
  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      Logger.debug(e, "The relay's port did not close");
    }
    sessions.forEach(Session::cut);
    warehouse.history().close();
  }

  private void accept() {
    while (!socket.isClosed()) {
      Socket client = next();
      if (client != null) {
        Session session = new Session(client, warehouse, this::cancel, this::touch);
        sessions.add(session);
        Thread.ofVirtual()
            .name("sandbox-session")
            .start(
                () -> {
                  try {
                    session.run();
                  } finally {
                    sessions.remove(session);
                    touch();
                  }
                });
      }
    }
  }

  private @Nullable Socket next() {
    try {
      return socket.accept();
    } catch (IOException e) {
      if (!socket.isClosed()) {
        Logger.warn("The sandbox's warehouse could not take a connection: {}", e.getMessage());
      }
      return null;
    }
  }

  private void touch() {
    lastUse = Instant.now();
  }

  /// A client's CancelRequest names the server's own process and key, which the session passed on.
  private void cancel(CancelKey key) {
    sessions.forEach(session -> session.cancelIf(key));
    try {
      BackendConnection.cancel(warehouse.port(), key.processId(), key.secret());
    } catch (IOException e) {
      Logger.debug("A cancel request could not be passed on: {}", e.getMessage());
    }
  }
}
