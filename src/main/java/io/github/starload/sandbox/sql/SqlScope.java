package io.github.starload.sandbox.sql;

import io.github.starload.sandbox.wire.SqlError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Decides for each statement whether the sandbox takes it, and how PostgreSQL is told.
///
/// Taken are transactions, settings, SELECT, VALUES, EXPLAIN, CREATE SCHEMA and TABLE, ALTER and
/// DROP TABLE, INSERT, UPDATE, DELETE, LOCK, ANALYZE and COPY. Other statements of Redshift are
/// refused with SQLSTATE 0A000.
public final class SqlScope {
  private static final String HINT =
      "it takes transactions, SELECT, CREATE SCHEMA, CREATE TABLE, ALTER TABLE, DROP TABLE, INSERT,"
          + " UPDATE, DELETE, LOCK, ANALYZE and COPY";

  private SqlScope() {}

  /// The plans of a text of statements, split at semicolons, in order; empty statements are left
  /// out unless there is no other.
  ///
  /// @throws SqlError 0A000 when a statement is out of scope, 42601 when it is not SQL
  public static List<Plan> plan(String text) {
    List<Plan> plans = new ArrayList<>();
    List<Token> statement = new ArrayList<>();
    for (Token token : SqlLexer.tokens(text)) {
      if (token.is(";")) {
        add(plans, text, statement);
        statement = new ArrayList<>();
      } else {
        statement.add(token);
      }
    }
    add(plans, text, statement);
    return plans.isEmpty() ? List.of(new Plan.Forward("")) : List.copyOf(plans);
  }

  private static void add(List<Plan> plans, String text, List<Token> statement) {
    if (!statement.isEmpty()) {
      plans.add(planOne(text, statement));
    }
  }

  private static Plan planOne(String text, List<Token> tokens) {
    TokenCursor cursor = new TokenCursor(tokens);
    String first = tokens.getFirst().text().toUpperCase(Locale.ROOT);
    return switch (first) {
      case "BEGIN", "START" -> new Plan.Forward(begin(cursor));
      case "COMMIT", "END", "ROLLBACK", "ABORT" -> new Plan.Forward(finish(cursor));
      case "SET", "RESET", "SHOW" -> new Plan.Forward(Settings.translate(cursor));
      case "SELECT", "WITH", "VALUES", "EXPLAIN", "(" -> {
        checkQuery(tokens);
        yield new Plan.Forward(folded(text, tokens));
      }
      case "CREATE" -> new Plan.Forward(create(cursor));
      case "ALTER" -> {
        cursor.expect("ALTER");
        yield AlterTable.plan(cursor);
      }
      case "DROP" -> {
        require(cursor, tokens, "DROP", "TABLE");
        yield new Plan.Forward(folded(text, tokens));
      }
      case "INSERT", "UPDATE", "DELETE" -> {
        checkChange(tokens);
        yield new Plan.Forward(folded(text, tokens));
      }
      case "LOCK", "ANALYZE" -> new Plan.Forward(folded(text, tokens));
      case "COPY" -> {
        cursor.expect("COPY");
        yield new Plan.Copy(cursor);
      }
      default -> throw refused(tokens);
    };
  }

  /// Isolation levels are taken and ignored (`redshift-facts.md` section 1.12).
  private static String begin(TokenCursor cursor) {
    if (cursor.skip("START")) {
      cursor.expect("TRANSACTION");
    } else {
      cursor.expect("BEGIN");
    }
    String mode = "";
    while (!cursor.atEnd()) {
      if (cursor.skip("READ", "ONLY")) {
        mode = " READ ONLY";
      } else {
        cursor.take();
      }
    }
    return "BEGIN" + mode;
  }

  private static String finish(TokenCursor cursor) {
    String word = cursor.take().text();
    if (!cursor.skip("WORK")) {
      cursor.skip("TRANSACTION");
    }
    if (cursor.sees("TO")) {
      throw SqlError.notEmulated("SAVEPOINT", "Redshift has none either");
    }
    if (!cursor.atEnd()) {
      throw cursor.unexpected();
    }
    return word;
  }

  private static String create(TokenCursor cursor) {
    cursor.expect("CREATE");
    if (cursor.skip("SCHEMA")) {
      String ifMissing = cursor.skip("IF", "NOT", "EXISTS") ? "IF NOT EXISTS " : "";
      String name = cursor.takeName();
      if (!cursor.atEnd()) {
        throw SqlError.notEmulated("options of CREATE SCHEMA", "give the name only");
      }
      return "CREATE SCHEMA " + ifMissing + Names.quote(name);
    }
    if (cursor.skip("TABLE")) {
      return TableDefinition.translate(cursor);
    }
    throw SqlError.notEmulated("CREATE " + cursor.peek().text().toUpperCase(Locale.ROOT), HINT);
  }

  private static void checkQuery(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(")) {
        depth++;
        if (i + 1 < tokens.size() && startsChange(tokens.get(i + 1))) {
          throw SqlError.syntax("syntax error at or near \"" + tokens.get(i + 1).text() + "\"");
        }
      } else if (token.is(")")) {
        depth--;
      } else if (depth == 0 && token.is("INTO")) {
        throw SqlError.notEmulated("SELECT … INTO", "create the table, then INSERT … SELECT");
      } else if (depth == 0 && startsChange(token) && i > 0 && tokens.getFirst().is("WITH")) {
        throw SqlError.syntax("syntax error at or near \"" + token.text() + "\"");
      }
    }
  }

  private static boolean startsChange(Token token) {
    return token.is("INSERT") || token.is("UPDATE") || token.is("DELETE");
  }

  private static void checkChange(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean conflict =
          tokens.get(i).is("ON") && i + 1 < tokens.size() && tokens.get(i + 1).is("CONFLICT");
      if (conflict || tokens.get(i).is("RETURNING")) {
        throw SqlError.syntax("syntax error at or near \"" + tokens.get(i).text() + "\"");
      }
    }
  }

  private static void require(TokenCursor cursor, List<Token> tokens, String... keywords) {
    if (!cursor.sees(keywords)) {
      throw refused(tokens);
    }
  }

  private static SqlError refused(List<Token> tokens) {
    String words = tokens.getFirst().text();
    if (tokens.getFirst().is("DROP") && tokens.size() > 1) {
      words += " " + tokens.get(1).text();
    }
    return SqlError.notEmulated(words.toUpperCase(Locale.ROOT), HINT);
  }

  /// The statement's own text with quoted names folded to lower case (`redshift-facts.md` section
  /// 3.2) and date parts made literals; what stands between quotes of a literal stays.
  static String folded(String text, List<Token> tokens) {
    StringBuilder sql = new StringBuilder();
    int from = tokens.getFirst().start();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isName()) {
        Names.checkLength(token.name());
      }
      if (token.kind() == Token.Kind.QUOTED) {
        sql.append(text, from, token.start()).append(Names.quote(token.name()));
        from = token.end();
      } else if (DateParts.isOne(tokens, i)) {
        sql.append(text, from, token.start()).append(Names.literal(token.text()));
        from = token.end();
      }
    }
    return sql.append(text, from, tokens.getLast().end()).toString();
  }
}
