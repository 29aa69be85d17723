package io.github.starload.sandbox.relay;

import io.github.starload.problem.StarloadException;
import io.github.starload.sandbox.wire.BackendConnection;
import io.github.starload.sandbox.wire.Body;
import io.github.starload.sandbox.wire.Message;
import io.github.starload.sandbox.wire.MessageChannel;
import io.github.starload.sandbox.wire.SqlError;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// One client from connect to disconnect.
final class Session implements Runnable {
  private static final int SSL_REQUEST = 80877103;
  private static final int GSS_REQUEST = 80877104;
  private static final int CANCEL_REQUEST = 80877102;
  private static final int MAJOR_VERSION = 3;

  private final Socket socket;
  private final Warehouse warehouse;
  private final Consumer<CancelKey> cancel;
  private final Runnable touch;
  private volatile @Nullable CancelKey key;
  private volatile @Nullable CopySession copying;

  Session(Socket socket, Warehouse warehouse, Consumer<CancelKey> cancel, Runnable touch) {
    this.socket = socket;
    this.warehouse = warehouse;
    this.cancel = cancel;
    this.touch = touch;
  }

  boolean loggedIn() {
    return key != null;
  }

  /// Stops a running COPY when the key is this session's.
  void cancelIf(CancelKey cancelled) {
    CopySession copy = copying;
    if (copy != null && cancelled.equals(key)) {
      copy.cancel();
    }
  }

  /// Ends the session from outside.
  void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      Logger.debug(e, "A session's socket did not close");
    }
  }

  @Override
  public void run() {
    try (MessageChannel client = new MessageChannel(socket)) {
      StartUp startUp = greet(client);
      if (startUp != null) {
        serve(client, startUp);
      }
    } catch (EOFException | SocketException e) {
      Logger.debug("A client of the sandbox's warehouse left: {}", e.getMessage());
    } catch (IOException | StarloadException e) {
      Logger.warn(e, "A session of the sandbox's warehouse ended");
    } finally {
      key = null;
    }
  }

  /// The start-up message; null when the client wanted something else and is done.
  private @Nullable StartUp greet(MessageChannel client) throws IOException {
    while (true) {
      Message message = client.readStartUp();
      int code = message.buffer().getInt();
      switch (code) {
        case SSL_REQUEST, GSS_REQUEST -> client.writeByte('N');
        case CANCEL_REQUEST -> {
          cancel.accept(new CancelKey(message.buffer().getInt(4), message.buffer().getInt(8)));
          return null;
        }
        default -> {
          if (code >>> 16 != MAJOR_VERSION) {
            throw new IOException("protocol version " + (code >>> 16) + " is not spoken here");
          }
          return StartUp.read(message);
        }
      }
    }
  }

  private void serve(MessageChannel client, StartUp startUp) throws IOException {
    try {
      startUp.checkDatabase();
      warehouse.login().check(client, startUp.user());
    } catch (SqlError e) {
      client.write(e.response());
      client.flush();
      return;
    }
    Map<String, String> parameters = startUp.forServer();
    try (BackendConnection server =
        BackendConnection.open(warehouse.port(), warehouse.password(), parameters)) {
      welcome(client, server);
      warehouse.history().begin(sessionId());
      CopySession copy = new CopySession(warehouse, server, client, sessionId());
      copying = copy;
      new Conversation(client, server, copy, touch).hold();
    } catch (SqlError e) {
      client.write(e.response());
      client.flush();
    }
  }

  private int sessionId() {
    CancelKey own = key;
    return own == null ? 0 : own.processId();
  }

  private void welcome(MessageChannel client, BackendConnection server) throws IOException {
    client.write(new Body().int32(0).message('R'));
    for (Message message : server.greeting()) {
      if (message.type() == 'K') {
        key = new CancelKey(message.buffer().getInt(0), message.buffer().getInt(4));
      }
      Answers.toClient(message, client);
    }
    client.write(new Body().int8('I').message('Z'));
    client.flush();
    touch.run();
  }
}
