package io.github.starload.redshift;

import io.github.starload.load.CopyRole;
import io.github.starload.load.Lake;
import io.github.starload.load.Target;
import io.github.starload.load.TargetSession;

/// A warehouse reached by user and password, with the lake its COPY reads.
///
/// @param name the name a person chose
/// @param lake whoever opened it closes it
/// @param copyRole what COPY reads the lake with
/// @param access how to connect
public record JdbcTarget(String name, Lake lake, CopyRole copyRole, JdbcAccess access)
    implements Target {

  @Override
  public TargetSession connect() {
    return JdbcSession.open(access);
  }

  /// Sessions close themselves; there is nothing else to give back.
  @Override
  public void close() {}
}
