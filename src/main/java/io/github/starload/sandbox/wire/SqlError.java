package io.github.starload.sandbox.wire;

import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import java.util.LinkedHashMap;
import java.util.Map;

/// A statement was refused, by the database or by the relay; can be sent on as an ErrorResponse.
public final class SqlError extends StarloadException {
  private static final long serialVersionUID = 1;

  private final transient Map<Character, String> fields;

  private SqlError(Map<Character, String> fields) {
    super(
        new Problem(
            ProblemKind.ENVIRONMENT,
            fields.getOrDefault('M', "The database refused the statement"),
            Location.NOWHERE,
            fields.getOrDefault('H', "")));
    this.fields = fields;
  }

  /// An error raised by the sandbox itself.
  ///
  /// @param sqlState five characters
  /// @param detail may be empty
  /// @param hint may be empty
  public static SqlError of(String sqlState, String message, String detail, String hint) {
    Map<Character, String> fields = new LinkedHashMap<>();
    fields.put('S', "ERROR");
    fields.put('V', "ERROR");
    fields.put('C', sqlState);
    fields.put('M', message);
    if (!detail.isEmpty()) {
      fields.put('D', detail);
    }
    if (!hint.isEmpty()) {
      fields.put('H', hint);
    }
    return new SqlError(fields);
  }

  /// The statement is outside what the sandbox emulates; 0A000 as in PostgreSQL.
  public static SqlError notEmulated(String what, String hint) {
    return of("0A000", "The sandbox does not emulate " + what + "; " + hint, "", "");
  }

  /// The text is not SQL that Redshift would take.
  public static SqlError syntax(String message) {
    return of("42601", message, "", "");
  }

  /// Reads an ErrorResponse or NoticeResponse.
  public static SqlError read(Message message) {
    Map<Character, String> fields = new LinkedHashMap<>();
    int at = 0;
    while (at < message.body().length && message.body()[at] != 0) {
      char key = (char) message.body()[at];
      String value = message.texts(at + 1, 1)[0];
      fields.put(key, value);
      at += 2 + value.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
    return new SqlError(fields);
  }

  /// A field by its letter (`C` SQLSTATE, `M` message, `D` detail, `W` context, `n` constraint …);
  /// empty when absent.
  public String field(char key) {
    return fields.getOrDefault(key, "");
  }

  public String sqlState() {
    return field('C');
  }

  public Message response() {
    Body body = new Body();
    fields.forEach((key, value) -> body.int8(key).text(value));
    return body.int8(0).message('E');
  }
}
