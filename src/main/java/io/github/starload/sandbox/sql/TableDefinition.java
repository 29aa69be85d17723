package io.github.starload.sandbox.sql;

import io.github.starload.sandbox.wire.SqlError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// CREATE TABLE: column types become PostgreSQL's, distribution and sort are read and dropped, keys
/// are not enforced, as by Redshift (`redshift-facts.md` section 4).
final class TableDefinition {
  private static final Set<String> ATTRIBUTE_ENDS =
      Set.of(
          "not",
          "null",
          "default",
          "primary",
          "unique",
          "references",
          "encode",
          "distkey",
          "sortkey",
          "identity",
          "generated",
          "collate",
          "check",
          "constraint");

  private final TokenCursor cursor;
  private final Map<String, StringBuilder> columns = new LinkedHashMap<>();
  private final List<String> limits = new ArrayList<>();
  private final Set<String> required = new HashSet<>();
  private String like = "";

  private TableDefinition(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /// The statement in PostgreSQL's words.
  ///
  /// @param cursor after CREATE TABLE
  static String translate(TokenCursor cursor) {
    return new TableDefinition(cursor).translate();
  }

  private String translate() {
    String ifMissing = cursor.skip("IF", "NOT", "EXISTS") ? "IF NOT EXISTS " : "";
    if (!cursor.atEnd() && cursor.peek().text().replace("\"", "").startsWith("#")) {
      throw SqlError.notEmulated("temporary tables", "name the table without #");
    }
    String name = cursor.takeQualifiedName();
    if (!cursor.sees("(")) {
      throw SqlError.notEmulated(
          "CREATE TABLE … AS", "create the table with its columns, then INSERT … SELECT");
    }
    cursor.expect("(");
    do {
      element();
    } while (cursor.skip(","));
    cursor.expect(")");
    attributes();
    return "CREATE TABLE " + ifMissing + name + " (" + String.join(", ", elements()) + ")";
  }

  private List<String> elements() {
    List<String> elements = new ArrayList<>();
    if (!like.isEmpty()) {
      elements.add(like);
    }
    columns.forEach(
        (column, definition) ->
            elements.add(
                Names.quote(column) + definition + (required.contains(column) ? " NOT NULL" : "")));
    elements.addAll(limits);
    return elements;
  }

  private void element() {
    if (cursor.skip("LIKE")) {
      like = "LIKE " + cursor.takeQualifiedName() + " INCLUDING CONSTRAINTS";
      if (cursor.skip("INCLUDING", "DEFAULTS")) {
        like += " INCLUDING DEFAULTS";
      } else {
        cursor.skip("EXCLUDING", "DEFAULTS");
      }
    } else if (cursor.skip("CONSTRAINT")) {
      String name = cursor.takeName();
      limits.add(noted(name, cursor.sees("FOREIGN") ? "FOREIGN KEY" : "PRIMARY KEY"));
      key();
    } else if (cursor.sees("PRIMARY", "KEY")
        || cursor.sees("UNIQUE", "(")
        || cursor.sees("FOREIGN", "KEY")) {
      key();
    } else {
      column();
    }
  }

  /// A key with a name is kept as a check that always holds: the catalog shows it, and it can be
  /// dropped, but nobody enforces it.
  private static String noted(String name, String kind) {
    return "CONSTRAINT " + Names.quote(name) + " CHECK ('" + kind + "' IS NOT NULL)";
  }

  private void key() {
    if (cursor.skip("PRIMARY", "KEY")) {
      required.addAll(names());
    } else if (cursor.skip("UNIQUE")) {
      names();
    } else {
      cursor.expect("FOREIGN", "KEY");
      names();
      references();
    }
  }

  private void references() {
    cursor.expect("REFERENCES");
    cursor.takeQualifiedName();
    if (cursor.sees("(")) {
      names();
    }
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    cursor.expect("(");
    do {
      names.add(cursor.takeName());
    } while (cursor.skip(","));
    cursor.expect(")");
    return names;
  }

  private void column() {
    String name = cursor.takeName();
    ColumnKind kind = ColumnKind.read(cursor);
    StringBuilder definition = new StringBuilder(" ").append(kind.postgres());
    if (columns.put(name, definition) != null) {
      throw SqlError.of("42701", "column \"" + name + "\" duplicated", "", "");
    }
    if (kind.bytes() > 0) {
      limits.add(kind.limit(name, columns.size()));
    }
    while (!cursor.sees(",") && !cursor.sees(")")) {
      columnAttribute(name, definition);
    }
  }

  private void columnAttribute(String name, StringBuilder definition) {
    if (cursor.skip("NOT", "NULL") || cursor.skip("PRIMARY", "KEY")) {
      required.add(name);
    } else if (cursor.skip("NULL")
        || cursor.skip("UNIQUE")
        || cursor.skip("DISTKEY")
        || cursor.skip("SORTKEY")) {
      return;
    } else if (cursor.skip("DEFAULT")) {
      definition.append(" DEFAULT ").append(expression());
    } else if (cursor.skip("ENCODE")) {
      cursor.takeName();
    } else if (cursor.sees("REFERENCES")) {
      references();
    } else if (cursor.sees("IDENTITY") || cursor.sees("GENERATED")) {
      throw SqlError.notEmulated("IDENTITY columns", "load the keys as data");
    } else if (cursor.sees("COLLATE")) {
      throw SqlError.notEmulated("COLLATE", "leave it out");
    } else {
      throw cursor.unexpected();
    }
  }

  private String expression() {
    StringBuilder expression = new StringBuilder();
    int depth = 0;
    while (depth > 0 || !endsExpression(expression.isEmpty())) {
      Token token = cursor.take();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      expression.append(
          token.kind() == Token.Kind.QUOTED ? Names.quote(token.name()) : token.text());
      expression.append(token.is(":") ? "" : " ");
    }
    return expression.toString().strip();
  }

  private boolean endsExpression(boolean empty) {
    return cursor.sees(",")
        || cursor.sees(")")
        || (!empty && ATTRIBUTE_ENDS.contains(Names.fold(cursor.peek().text())));
  }

  private void attributes() {
    while (!cursor.atEnd()) {
      if (cursor.skip("SORTKEY", "AUTO") || cursor.skip("ENCODE", "AUTO")) {
        continue;
      }
      if (cursor.skip("BACKUP")) {
        oneOf("YES", "NO");
      } else if (cursor.skip("DISTSTYLE")) {
        oneOf("AUTO", "EVEN", "ALL", "KEY");
      } else if (cursor.skip("DISTKEY")) {
        knownNames();
      } else if (cursor.skip("COMPOUND", "SORTKEY")
          || cursor.skip("INTERLEAVED", "SORTKEY")
          || cursor.skip("SORTKEY")) {
        knownNames();
      } else if (cursor.sees("AS")) {
        throw SqlError.notEmulated("CREATE TABLE … AS", "use INSERT … SELECT");
      } else {
        throw cursor.unexpected();
      }
    }
  }

  private void oneOf(String... words) {
    for (String word : words) {
      if (cursor.skip(word)) {
        return;
      }
    }
    throw cursor.unexpected();
  }

  private void knownNames() {
    for (String name : names()) {
      if (like.isEmpty() && !columns.containsKey(name)) {
        throw SqlError.of("42703", "column \"" + name + "\" named in key does not exist", "", "");
      }
    }
  }
}
