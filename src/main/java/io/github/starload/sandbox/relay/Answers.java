package io.github.starload.sandbox.relay;

import io.github.starload.sandbox.wire.Body;
import io.github.starload.sandbox.wire.Message;
import io.github.starload.sandbox.wire.MessageChannel;
import io.github.starload.sandbox.wire.SqlError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// PostgreSQL's messages on their way to a Redshift client (`sandbox-facts.md` section 3.2: 4, 9
/// and 10).
final class Answers {
  /// Redshift calls itself this version; clients choose their catalog queries by it.
  private static final String SERVER_VERSION = "8.0.2";

  private static final Set<String> UNKNOWN_TO_REDSHIFT =
      Set.of("in_hot_standby", "default_transaction_read_only", "scram_iterations", "search_path");

  private static final int JSONB = 3802;
  private static final int SUPER = 4000;
  private static final Pattern BYTE_LIMIT = Pattern.compile("sandbox_bytes_\\d+_(\\d+)");

  private Answers() {}

  /// Puts the message, changed where Redshift differs, into the client's buffer.
  static void toClient(Message message, MessageChannel client) throws IOException {
    switch (message.type()) {
      case 'S' -> parameterStatus(message, client);
      case 'T' -> client.write(new Message('T', withSuper(message.body())));
      case 'E' -> client.write(error(SqlError.read(message)).response());
      default -> client.write(message);
    }
  }

  /// A VARCHAR too long in bytes fails a CHECK here and is 22001 there; a transaction that met
  /// another one is 40001 here and error 1023 there (`redshift-facts.md` section 1.12).
  static SqlError error(SqlError error) {
    if (error.sqlState().equals("40001")) {
      return SqlError.of(
          "XX000",
          "1023",
          "Serializable isolation violation on table in the sandbox: " + error.field('M'),
          "");
    }
    Matcher limit = BYTE_LIMIT.matcher(error.field('n'));
    return error.sqlState().equals("23514") && limit.matches()
        ? SqlError.of(
            "22001",
            "value too long for type character varying(" + limit.group(1) + ")",
            "The length counts UTF-8 bytes, not characters.",
            "")
        : error;
  }

  private static void parameterStatus(Message message, MessageChannel client) throws IOException {
    String name = message.text();
    if (name.equals("server_version")) {
      client.write(new Body().text(name).text(SERVER_VERSION).message('S'));
    } else if (!UNKNOWN_TO_REDSHIFT.contains(name)) {
      client.write(message);
    }
  }

  /// RowDescription with SUPER's type number in place of jsonb's.
  private static byte[] withSuper(byte[] body) {
    byte[] changed = body.clone();
    ByteBuffer buffer = ByteBuffer.wrap(changed);
    int columns = buffer.getShort();
    for (int i = 0; i < columns; i++) {
      int name = buffer.position();
      while (changed[name] != 0) {
        name++;
      }
      int type = name + 7; // after the name's zero, table (4 bytes) and column number (2)
      if (buffer.getInt(type) == JSONB) {
        buffer.putInt(type, SUPER);
      }
      buffer.position(type + 12); // type (4), size (2), modifier (4), format (2)
    }
    return changed;
  }
}
