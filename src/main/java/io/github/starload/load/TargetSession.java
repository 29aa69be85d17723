package io.github.starload.load;

import java.util.List;

/// One session at the warehouse; statements run one after the other, transactions by BEGIN, COMMIT
/// and ROLLBACK as text.
///
/// Not safe for use by several threads, except [#cancel]. Errors are [TargetException].
public interface TargetSession extends AutoCloseable {

  /// Runs one statement that answers no rows.
  void execute(String sql);

  /// Runs statements that answer no rows one after the other, each in a transaction of its own;
  /// only outside a transaction. What ran before one that fails stays.
  default void executeApart(List<String> statements) {
    statements.forEach(this::execute);
  }

  /// Runs one statement and reads its whole answer; meant for small answers. A statement that
  /// answers no rows gives [ResultRows#NONE].
  ResultRows query(String sql);

  /// The longest row that an answer may have, in bytes.
  default long mostRowBytes() {
    return Long.MAX_VALUE;
  }

  /// Stops the statement that runs now, from any thread; without one it does nothing.
  void cancel();

  /// Ends the session; an open transaction is rolled back.
  @Override
  void close();
}
