package io.github.starload.sandbox.sql;

import io.github.starload.sandbox.wire.SqlError;
import java.util.Locale;
import java.util.Set;

/// SET, RESET and SHOW.
///
/// Settings that PostgreSQL means in the same way are passed on; all others are taken without
/// asking
/// it, as Redshift's own (`query_group`, `enable_…`) would be errors there (`sandbox-facts.md`
/// section 3.2, 6 and 7).
final class Settings {
  private static final Set<String> SHARED =
      Set.of(
          "application_name",
          "client_encoding",
          "datestyle",
          "extra_float_digits",
          "search_path",
          "statement_timeout",
          "timezone");

  private static final Set<String> SHOWN =
      Set.of(
          "server_version",
          "standard_conforming_strings",
          "transaction_isolation",
          "transaction_read_only");

  /// A name with a dot is any text to PostgreSQL.
  private static final String IGNORED = "sandbox.ignored";

  private Settings() {}

  static String translate(TokenCursor cursor) {
    return switch (cursor.take().text().toUpperCase(Locale.ROOT)) {
      case "SET" -> set(cursor);
      case "RESET" -> "RESET " + sharedOr(IGNORED, name(cursor));
      default -> show(cursor);
    };
  }

  private static String set(TokenCursor cursor) {
    String scope = cursor.skip("LOCAL") ? "LOCAL " : "";
    cursor.skip("SESSION");
    if (cursor.skip("CHARACTERISTICS") || cursor.skip("TRANSACTION")) {
      return "SET " + IGNORED + " TO ''";
    }
    if (cursor.sees("AUTHORIZATION")) {
      throw SqlError.notEmulated("SET SESSION AUTHORIZATION", "connect as the user you mean");
    }
    String name = name(cursor);
    if (name.equals("readonly")) {
      return readOnly(cursor);
    }
    if (!SHARED.contains(name)) {
      return "SET " + IGNORED + " TO ''";
    }
    if (name.equals("timezone")) {
      cursor.skip("TO");
      cursor.skip("=");
      return "SET " + scope + "timezone TO " + value(cursor);
    }
    if (!cursor.skip("TO")) {
      cursor.expect("=");
    }
    return "SET " + scope + name + " TO " + value(cursor);
  }

  /// `Connection.setReadOnly` sends `SET readonly=1`.
  private static String readOnly(TokenCursor cursor) {
    if (!cursor.skip("TO")) {
      cursor.expect("=");
    }
    boolean on = Set.of("1", "on", "true").contains(Names.fold(cursor.take().value()));
    return "SET SESSION CHARACTERISTICS AS TRANSACTION READ " + (on ? "ONLY" : "WRITE");
  }

  private static String value(TokenCursor cursor) {
    StringBuilder value = new StringBuilder();
    while (!cursor.atEnd()) {
      Token token = cursor.take();
      value.append(token.kind() == Token.Kind.QUOTED ? Names.quote(token.name()) : token.text());
      value.append(token.is("-") ? "" : " ");
    }
    return value.toString().strip();
  }

  private static String show(TokenCursor cursor) {
    String name = name(cursor);
    if (!(SHARED.contains(name) || SHOWN.contains(name)) || !cursor.atEnd()) {
      throw SqlError.notEmulated("SHOW " + name, "read svv_columns or svv_tables for the catalog");
    }
    return "SHOW " + name;
  }

  private static String sharedOr(String other, String name) {
    return SHARED.contains(name) ? name : other;
  }

  private static String name(TokenCursor cursor) {
    if (cursor.skip("TIME", "ZONE")) {
      return "timezone";
    }
    StringBuilder name = new StringBuilder(cursor.takeName());
    while (cursor.skip(".")) {
      name.append('.').append(cursor.takeName());
    }
    return name.toString();
  }
}
