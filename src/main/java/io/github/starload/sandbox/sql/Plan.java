package io.github.starload.sandbox.sql;

/// What is to be done with one statement of a client.
public sealed interface Plan {

  /// PostgreSQL runs it.
  ///
  /// @param sql in PostgreSQL's words, without a semicolon; empty for an empty statement
  record Forward(String sql) implements Plan {}

  /// PostgreSQL runs it, but not inside a transaction block, where Redshift would refuse it.
  ///
  /// @param sql in PostgreSQL's words
  record Alone(String sql) implements Plan {}

  /// The sandbox itself loads objects into a table.
  ///
  /// @param options everything after the word COPY
  record Copy(TokenCursor options) implements Plan {}
}
