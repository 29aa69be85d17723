package io.github.starload.sandbox.sql;

import io.github.starload.sandbox.wire.SqlError;
import java.util.Locale;

/// A column's type as PostgreSQL keeps it.
///
/// @param postgres the type's words
/// @param bytes longest VARCHAR in UTF-8 bytes, or 0 for other types: PostgreSQL counts characters,
///     so the table gets a CHECK beside it (`sandbox-facts.md` section 4)
record ColumnKind(String postgres, int bytes) {
  private static final int LONGEST_VARCHAR = 65535;

  /// Reads a type of `redshift-facts.md` section 3, with its defaults: VARCHAR is VARCHAR(256),
  /// DECIMAL is DECIMAL(18,0).
  static ColumnKind read(TokenCursor cursor) {
    String word = cursor.take().text().toUpperCase(Locale.ROOT);
    return switch (word) {
      case "SMALLINT", "INT2" -> plain("smallint");
      case "INTEGER", "INT", "INT4" -> plain("integer");
      case "BIGINT", "INT8" -> plain("bigint");
      case "DECIMAL", "NUMERIC" -> decimal(cursor);
      case "REAL", "FLOAT4" -> plain("real");
      case "FLOAT8", "FLOAT" -> plain("double precision");
      case "DOUBLE" -> {
        cursor.expect("PRECISION");
        yield plain("double precision");
      }
      case "BOOLEAN", "BOOL" -> plain("boolean");
      case "DATE" -> plain("date");
      case "TIMESTAMPTZ" -> plain("timestamp with time zone");
      case "TIMESTAMP" -> timestamp(cursor);
      case "TEXT" -> varchar(256);
      case "VARCHAR", "NVARCHAR" -> sizedVarchar(cursor);
      case "CHARACTER" -> {
        if (!cursor.skip("VARYING")) {
          throw SqlError.notEmulated("columns of type CHARACTER", "use VARCHAR");
        }
        yield sizedVarchar(cursor);
      }
      case "SUPER" -> plain("jsonb");
      default -> throw SqlError.notEmulated("columns of type " + word, "use VARCHAR or SUPER");
    };
  }

  /// The CHECK beside a VARCHAR.
  ///
  /// @param number tells the checks of a table apart
  String limit(String column, int number) {
    return "CONSTRAINT "
        + Names.quote("sandbox_bytes_" + number + "_" + bytes)
        + " CHECK (octet_length("
        + Names.quote(column)
        + ") <= "
        + bytes
        + ")";
  }

  private static ColumnKind plain(String postgres) {
    return new ColumnKind(postgres, 0);
  }

  private static ColumnKind decimal(TokenCursor cursor) {
    if (!cursor.skip("(")) {
      return plain("numeric(18,0)");
    }
    int precision = cursor.takeNumber();
    int scale = cursor.skip(",") ? cursor.takeNumber() : 0;
    cursor.expect(")");
    if (precision < 1 || precision > 38 || scale > Math.min(precision, 37)) {
      throw SqlError.of(
          "22023",
          "DECIMAL precision " + precision + " and scale " + scale + " are out of range",
          "Precision is 1 to 38, scale at most 37 and at most the precision.",
          "");
    }
    return plain("numeric(" + precision + "," + scale + ")");
  }

  private static ColumnKind timestamp(TokenCursor cursor) {
    if (cursor.skip("WITH", "TIME", "ZONE")) {
      return plain("timestamp with time zone");
    }
    cursor.skip("WITHOUT", "TIME", "ZONE");
    return plain("timestamp without time zone");
  }

  private static ColumnKind sizedVarchar(TokenCursor cursor) {
    if (!cursor.skip("(")) {
      return varchar(256);
    }
    int bytes = cursor.skip("MAX") ? LONGEST_VARCHAR : cursor.takeNumber();
    cursor.expect(")");
    if (bytes < 1 || bytes > LONGEST_VARCHAR) {
      throw SqlError.of(
          "22023",
          "length for type varchar cannot exceed " + LONGEST_VARCHAR + " and must be at least 1",
          "",
          "");
    }
    return varchar(bytes);
  }

  private static ColumnKind varchar(int bytes) {
    return new ColumnKind("character varying(" + bytes + ")", bytes);
  }
}
