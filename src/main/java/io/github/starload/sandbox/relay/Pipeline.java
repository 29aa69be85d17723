package io.github.starload.sandbox.relay;

import io.github.starload.sandbox.copy.CopyCommand;
import io.github.starload.sandbox.sql.Plan;
import io.github.starload.sandbox.sql.SqlScope;
import io.github.starload.sandbox.sql.TokenCursor;
import io.github.starload.sandbox.wire.BackendConnection;
import io.github.starload.sandbox.wire.Body;
import io.github.starload.sandbox.wire.Message;
import io.github.starload.sandbox.wire.MessageChannel;
import io.github.starload.sandbox.wire.SqlError;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tinylog.Logger;

/// Prepared statements: Parse, Bind, Describe, Execute, Close, Flush and Sync, which the Redshift
/// driver uses for everything (`sandbox-facts.md` section 3.2, 12).
///
/// Messages go on to the server as they come; how many answers are due is counted, so that the
/// relay knows when the server has caught up. A COPY is prepared at the server as a statement
/// without effect, and run by the relay when its turn comes.
final class Pipeline {
  /// Answers and bytes left unread at most: keeps both sides from waiting for each other.
  private static final int MOST_DUE = 200;

  private static final int MOST_BYTES = 32 * 1024;

  private static final String WITHOUT_EFFECT = "SET sandbox.ignored TO ''";

  private final MessageChannel client;
  private final BackendConnection server;
  private final CopySession copySession;
  private final Map<String, CopyCommand> copyStatements = new HashMap<>();
  private final Map<String, CopyCommand> copyPortals = new HashMap<>();
  private int due;
  private int bytes;
  private boolean failed;

  Pipeline(MessageChannel client, BackendConnection server, CopySession copySession) {
    this.client = client;
    this.server = server;
    this.copySession = copySession;
  }

  void take(Message message) throws IOException {
    try {
      switch (message.type()) {
        case 'S' -> sync();
        case 'H' -> {
          drain();
          client.flush();
        }
        case 'P', 'B', 'D', 'E', 'C' -> {
          if (!failed) {
            step(message);
          }
        }
        case 'd', 'c', 'f' -> Logger.trace("Copy data nobody asked for");
        default -> throw new IOException("message '" + message.type() + "' is not known here");
      }
    } catch (SqlError e) {
      refuse(e);
    }
  }

  private void step(Message message) throws IOException {
    switch (message.type()) {
      case 'P' -> parse(message);
      case 'B' -> bind(message);
      case 'E' -> execute(message);
      case 'C' -> {
        close(message);
        forward(message);
      }
      default -> forward(message);
    }
  }

  private void parse(Message message) throws IOException {
    String[] texts = message.texts(0, 2);
    String name = texts[0];
    byte[] types = message.tail(bytesOf(texts[0]) + bytesOf(texts[1]) + 2);
    List<Plan> plans = SqlScope.plan(texts[1]);
    if (plans.size() > 1) {
      throw SqlError.syntax("cannot insert multiple commands into a prepared statement");
    }
    copyStatements.remove(name);
    String sql =
        switch (plans.getFirst()) {
          case Plan.Forward(var rewritten) -> rewritten;
          case Plan.Alone(var rewritten) -> {
            drain();
            Conversation.requireNoTransaction(server);
            yield rewritten;
          }
          case Plan.Copy(TokenCursor options) -> {
            copyStatements.put(name, CopyCommand.parse(options));
            yield WITHOUT_EFFECT;
          }
        };
    forward(new Body().text(name).text(sql).raw(types).message('P'));
  }

  private void bind(Message message) throws IOException {
    String[] texts = message.texts(0, 2);
    CopyCommand copy = copyStatements.get(texts[1]);
    if (copy == null) {
      copyPortals.remove(texts[0]);
    } else {
      copyPortals.put(texts[0], copy);
    }
    forward(message);
  }

  private void execute(Message message) throws IOException {
    CopyCommand copy = copyPortals.get(message.text());
    if (copy == null) {
      forward(message);
      return;
    }
    drain();
    if (!failed) {
      copySession.run(copy);
      client.write(new Body().text("COPY").message('C'));
    }
  }

  private void close(Message message) {
    String name = message.texts(1, 1)[0];
    (message.body()[0] == 'S' ? copyStatements : copyPortals).remove(name);
  }

  private void forward(Message message) throws IOException {
    server.channel().write(message);
    due++;
    bytes += message.body().length;
    if (due >= MOST_DUE || bytes >= MOST_BYTES) {
      drain();
    }
  }

  /// Waits for all answers due and passes them on.
  private void drain() throws IOException {
    if (due == 0) {
      return;
    }
    server.channel().write(Message.bare('H'));
    server.channel().flush();
    while (due > 0) {
      Message answer = server.channel().read();
      Answers.toClient(answer, client);
      switch (answer.type()) {
        // ParseComplete, BindComplete, CloseComplete, RowDescription, NoData, CommandComplete,
        // EmptyQueryResponse, PortalSuspended: the last answer to one message each.
        case '1', '2', '3', 'T', 'n', 'C', 'I', 's' -> due--;
        case 'E' -> fail();
        default -> {}
      }
    }
    bytes = 0;
  }

  private void sync() throws IOException {
    server.channel().write(Message.bare('S'));
    server.channel().flush();
    while (true) {
      Message answer = server.channel().read();
      Answers.toClient(answer, client);
      if (answer.type() == 'Z') {
        server.seeReady(answer);
        break;
      }
    }
    due = 0;
    bytes = 0;
    failed = false;
    client.flush();
  }

  private void refuse(SqlError error) throws IOException {
    drain();
    if (!failed) {
      Conversation.abort(server);
      client.write(Answers.error(error).response());
      fail();
    }
  }

  /// Both sides skip everything up to the next Sync.
  private void fail() {
    failed = true;
    due = 0;
    bytes = 0;
  }

  private static int bytesOf(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }
}
