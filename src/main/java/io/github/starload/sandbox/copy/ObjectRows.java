package io.github.starload.sandbox.copy;

import io.github.starload.sandbox.wire.SqlError;
import java.io.IOException;
import java.util.Optional;

/// The rows of one object, one after the other.
///
/// Every method throws [LoadErrorException] at a value that does not fit and [SqlError] when the
/// object as a whole is not fit.
interface ObjectRows extends AutoCloseable {

  /// Moves to the next row; false at the end.
  boolean next();

  /// Checks the row and writes it for PostgreSQL.
  void write(RowBuffer rows);

  /// What is wrong with the row that PostgreSQL refused, as the load-error view tells it; empty if
  /// the view does not tell errors of this format.
  ///
  /// @param column that PostgreSQL named; may be empty
  Optional<LoadError> error(String column, SqlError refusal);

  @Override
  void close() throws IOException;
}
