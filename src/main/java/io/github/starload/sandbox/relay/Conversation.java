package io.github.starload.sandbox.relay;

import io.github.starload.sandbox.copy.CopyCommand;
import io.github.starload.sandbox.sql.Plan;
import io.github.starload.sandbox.sql.SqlScope;
import io.github.starload.sandbox.wire.BackendConnection;
import io.github.starload.sandbox.wire.Body;
import io.github.starload.sandbox.wire.Message;
import io.github.starload.sandbox.wire.MessageChannel;
import io.github.starload.sandbox.wire.SqlError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tinylog.Logger;

/// The statements of one session: `Query` texts here, prepared statements in [Pipeline].
final class Conversation {
  private final MessageChannel client;
  private final BackendConnection server;
  private final CopySession copy;
  private final Runnable touch;
  private final Pipeline pipeline;

  Conversation(MessageChannel client, BackendConnection server, CopySession copy, Runnable touch) {
    this.client = client;
    this.server = server;
    this.copy = copy;
    this.touch = touch;
    this.pipeline = new Pipeline(client, server, copy);
  }

  /// Until the client says good-bye.
  void hold() throws IOException {
    while (true) {
      Message message = client.read();
      touch.run();
      switch (message.type()) {
        case 'X' -> {
          return;
        }
        case 'Q' -> query(message.text());
        default -> pipeline.take(message);
      }
    }
  }

  private void query(String text) throws IOException {
    try {
      List<Plan> plans = SqlScope.plan(text);
      if (plans.size() == 1 && plans.getFirst() instanceof Plan.Copy(var options)) {
        copy.run(CopyCommand.parse(options));
        client.write(new Body().text("COPY").message('C'));
        ready();
      } else {
        forward(plans);
      }
    } catch (SqlError e) {
      Logger.debug("Refused: {} {}", e.sqlState(), e.getMessage());
      abort(server);
      client.write(Answers.error(e).response());
      ready();
    }
    client.flush();
  }

  private void forward(List<Plan> plans) throws IOException {
    List<String> statements = new ArrayList<>();
    for (Plan plan : plans) {
      switch (plan) {
        case Plan.Forward(var sql) -> statements.add(sql);
        case Plan.Alone(var sql) -> {
          requireNoTransaction(server);
          statements.add(sql);
        }
        case Plan.Copy _ ->
            throw SqlError.notEmulated(
                "COPY among other statements in one text", "send it as a statement of its own");
      }
    }
    server.channel().write(Message.query(String.join("; ", statements)));
    server.channel().flush();
    while (true) {
      Message answer = server.channel().read();
      if (answer.type() == 'Z') {
        server.seeReady(answer);
        ready();
        return;
      }
      Answers.toClient(answer, client);
    }
  }

  private void ready() throws IOException {
    client.write(new Body().int8(server.transactionStatus()).message('Z'));
  }

  /// Refuses what Redshift does not run in a transaction block (`redshift-facts.md` section 4.1).
  static void requireNoTransaction(BackendConnection server) {
    if (server.transactionStatus() != 'I') {
      throw SqlError.of(
          "25001", "ALTER TABLE ALTER COLUMN cannot run inside a transaction block", "", "");
    }
  }

  /// What the relay refuses must end the server's transaction too, as a refusal by Redshift would
  /// (`sandbox-facts.md` section 3.2, 13): a statement that PostgreSQL refuses does that.
  static void abort(BackendConnection server) throws IOException {
    try {
      server.execute("refused");
    } catch (SqlError e) {
      Logger.trace("Transaction ended: {}", e.sqlState());
    }
  }
}
