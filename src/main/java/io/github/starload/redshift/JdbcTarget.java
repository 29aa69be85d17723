package io.github.starload.redshift;

import io.github.starload.load.CopyRole;
import io.github.starload.load.Lake;
import io.github.starload.load.Target;
import io.github.starload.load.TargetCheck;
import io.github.starload.load.TargetDefaults;
import io.github.starload.load.TargetException;
import io.github.starload.load.TargetSession;
import java.util.List;

/// A warehouse reached over its driver, with the lake its COPY reads.
///
/// @param name the name a person chose
/// @param lake what COPY reads
/// @param copyRole what COPY reads the lake with
/// @param defaults of the loads into it
/// @param release gives back what was opened for this target, such as the lake
/// @param login gives user and password anew for each session, because temporary ones expire
public record JdbcTarget(
    String name,
    Lake lake,
    CopyRole copyRole,
    TargetDefaults defaults,
    Runnable release,
    JdbcLogin login)
    implements Target {
  /// SQLSTATE class 28, invalid authorization.
  private static final String LOGIN_REFUSED = "28";

  @Override
  public TargetSession connect() {
    try {
      return JdbcSession.open(login.access());
    } catch (TargetException e) {
      if (e.sqlState().startsWith(LOGIN_REFUSED)) {
        login.refused();
      }
      throw e;
    }
  }

  @Override
  public List<TargetCheck> reach() {
    return Reach.of(login.host(), login.port());
  }

  @Override
  public void close() {
    release.run();
  }
}
