package io.github.starload.load;

import java.util.List;

/// Keeps every statement that a session is asked to run, in order. Starload writes no secret into
/// SQL: COPY names a role.
final class RecordedSession implements TargetSession {
  private final TargetSession session;
  private final List<String> statements;

  RecordedSession(TargetSession session, List<String> statements) {
    this.session = session;
    this.statements = statements;
  }

  @Override
  public void execute(String sql) {
    statements.add(sql);
    session.execute(sql);
  }

  @Override
  public void executeApart(List<String> several) {
    statements.addAll(several);
    session.executeApart(several);
  }

  @Override
  public ResultRows query(String sql) {
    statements.add(sql);
    return session.query(sql);
  }

  /// The number in the first cell of the answer.
  long count(String sql) {
    return Long.parseLong(String.valueOf(query(sql).rows().getFirst().getFirst()));
  }

  @Override
  public long mostRowBytes() {
    return session.mostRowBytes();
  }

  @Override
  public void cancel() {
    session.cancel();
  }

  @Override
  public void close() {
    session.close();
  }
}
