package io.github.starload.sandbox.wire;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A connection to the sandbox's PostgreSQL on loopback, in two uses: single statements through
/// [#execute], and messages passed through [#channel]. Not for several threads at once.
public final class BackendConnection implements Closeable {
  private static final int PROTOCOL_3 = 196608;
  private static final int CANCEL = 80877102;

  private final MessageChannel channel;
  private final List<Message> greeting = new ArrayList<>();
  private char transactionStatus = 'I';

  private BackendConnection(MessageChannel channel) {
    this.channel = channel;
  }

  /// Connects and logs in.
  ///
  /// @param parameters of the start-up message: `user`, `database` and settings
  /// @throws SqlError when the server refuses, with its own SQLSTATE
  public static BackendConnection open(int port, Secret password, Map<String, String> parameters)
      throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    try {
      BackendConnection connection = new BackendConnection(new MessageChannel(socket));
      connection.logIn(password, parameters);
      return connection;
    } catch (IOException | StarloadException e) {
      socket.close();
      throw e;
    }
  }

  /// Sends a CancelRequest, whose body a client sent or [#greeting] gave; best effort, as the
  /// protocol has it.
  public static void cancel(int port, int processId, int key) throws IOException {
    try (MessageChannel channel =
        new MessageChannel(new Socket(InetAddress.getLoopbackAddress(), port))) {
      channel.writeStartUp(new Body().int32(CANCEL).int32(processId).int32(key).message(' '));
      channel.flush();
      channel.readStartUp();
    } catch (java.io.EOFException e) {
      return; // The server answers by closing.
    }
  }

  /// What the server said after the login and before its first ReadyForQuery: ParameterStatus and
  /// BackendKeyData messages.
  public List<Message> greeting() {
    return List.copyOf(greeting);
  }

  /// The messages themselves.
  public MessageChannel channel() {
    return channel;
  }

  /// As of the last ReadyForQuery: `I` outside a transaction, `T` in one, `E` in a failed one.
  public char transactionStatus() {
    return transactionStatus;
  }

  /// Notes a ReadyForQuery that was read from [#channel].
  public void seeReady(Message ready) {
    transactionStatus = (char) ready.body()[0];
  }

  /// Runs one text of one or more statements and waits for the end.
  ///
  /// @throws SqlError when the server refuses; the connection stays usable
  public Rows execute(String sql) throws IOException {
    channel.write(Message.query(sql));
    channel.flush();
    return result();
  }

  /// Reads up to ReadyForQuery.
  public Rows result() throws IOException {
    List<List<@Nullable String>> cells = new ArrayList<>();
    String tag = "";
    SqlError error = null;
    Message message = channel.read();
    for (; message.type() != 'Z'; message = channel.read()) {
      switch (message.type()) {
        case 'T' -> cells.clear();
        case 'D' -> cells.add(Rows.row(message));
        case 'C' -> tag = message.text();
        case 'E' -> error = SqlError.read(message);
        default -> {}
      }
    }
    seeReady(message);
    if (error != null) {
      throw error;
    }
    return new Rows(cells, tag);
  }

  /// Starts `COPY … FROM STDIN` and returns when the server waits for data.
  public void beginCopy(String sql) throws IOException {
    channel.write(Message.query(sql));
    channel.flush();
    SqlError error = null;
    while (true) {
      Message message = channel.read();
      switch (message.type()) {
        case 'G' -> {
          return;
        }
        case 'E' -> error = SqlError.read(message);
        case 'Z' -> {
          seeReady(message);
          throw error != null
              ? error
              : StarloadException.defect("The sandbox's database took no data", null);
        }
        default -> {}
      }
    }
  }

  private void logIn(Secret password, Map<String, String> parameters) throws IOException {
    Body startUp = new Body().int32(PROTOCOL_3);
    parameters.forEach((name, value) -> startUp.text(name).text(value));
    channel.writeStartUp(startUp.int8(0).message(' '));
    channel.flush();
    while (true) {
      Message message = channel.read();
      switch (message.type()) {
        case 'Z' -> {
          return;
        }
        case 'R' -> authenticate(message, password);
        case 'E' -> throw SqlError.read(message);
        default -> greeting.add(message);
      }
    }
  }

  private void authenticate(Message request, Secret password) throws IOException {
    int method = request.buffer().getInt();
    switch (method) {
      case 0 -> {}
      case 3 -> {
        channel.write(new Body().text(password.value()).message('p'));
        channel.flush();
      }
      default ->
          throw StarloadException.environment(
              "Cannot log in to the sandbox's database: it asks for login method " + method,
              Location.NOWHERE,
              "Start with an empty sandbox",
              null);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.write(Message.bare('X'));
      channel.flush();
    } finally {
      channel.close();
    }
  }
}
