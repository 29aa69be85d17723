package io.github.starload.sandbox.copy;

import io.github.starload.sandbox.sql.TokenCursor;
import io.github.starload.sandbox.wire.SqlError;
import java.util.List;

/// A COPY statement of the form of `redshift-facts.md` section 12, or of Parquet.
///
/// @param quotedTable `"schema"."table"`, folded
/// @param columns folded, in the order of the fields; empty when the statement lists none
/// @param location of the manifest
/// @param format of all objects; what follows is of CSV alone
/// @param nullAs the unquoted text that means NULL
/// @param quote the quote character
/// @param headerLines lines skipped at the start of every object
public record CopyCommand(
    String quotedTable,
    List<String> columns,
    S3Location location,
    Format format,
    Compression compression,
    String nullAs,
    byte quote,
    int headerLines) {

  public CopyCommand {
    columns = List.copyOf(columns);
  }

  /// How the objects hold their rows.
  public enum Format {
    CSV,
    PARQUET
  }

  /// Reads what follows the word COPY.
  ///
  /// @throws SqlError 42601 for what Redshift would not take either, 0A000 for what only the
  ///     sandbox lacks
  public static CopyCommand parse(TokenCursor cursor) {
    return new CopyParser(cursor).parse();
  }

  /// The table's own name without schema and quotes, as messages give it.
  public String table() {
    String last =
        quotedTable.substring(
            quotedTable.lastIndexOf("\".\"") < 0 ? 0 : quotedTable.lastIndexOf("\".\"") + 2);
    return last.substring(1, last.length() - 1);
  }
}
