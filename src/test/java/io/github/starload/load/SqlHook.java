package io.github.starload.load;

/// A real target between whose sessions and the load a test stands.
record SqlHook(Target real, Hook hook) implements ForwardingTarget {

  /// What the test does to a statement.
  @FunctionalInterface
  interface Hook {
    /// The statement to run instead; may run others before, or throw.
    String before(String sql, TargetSession session);
  }

  /// Runs statements before the first one that begins so.
  static SqlHook beforeFirst(Target real, String beginning, String... statements) {
    boolean[] done = {false};
    return new SqlHook(
        real,
        (sql, session) -> {
          if (!done[0] && sql.startsWith(beginning)) {
            done[0] = true;
            for (String statement : statements) {
              session.execute(statement);
            }
          }
          return sql;
        });
  }

  @Override
  public TargetSession connect() {
    TargetSession session = real.connect();
    return new ForwardingSession() {
      @Override
      public TargetSession real() {
        return session;
      }

      @Override
      public void execute(String sql) {
        session.execute(hook.before(sql, session));
      }

      @Override
      public ResultRows query(String sql) {
        return session.query(hook.before(sql, session));
      }
    };
  }
}
