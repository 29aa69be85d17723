package io.github.starload.load;

/// A session that does what another does, but for the methods that it overrides. Statements that
/// stand apart are executed one by one, so that a test meets each of them.
public interface ForwardingSession extends TargetSession {
  /// The session behind.
  TargetSession real();

  @Override
  default void execute(String sql) {
    real().execute(sql);
  }

  @Override
  default ResultRows query(String sql) {
    return real().query(sql);
  }

  @Override
  default long mostRowBytes() {
    return real().mostRowBytes();
  }

  @Override
  default void cancel() {
    real().cancel();
  }

  @Override
  default void close() {
    real().close();
  }
}
