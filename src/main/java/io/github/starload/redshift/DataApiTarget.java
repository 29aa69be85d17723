package io.github.starload.redshift;

import io.github.starload.load.CopyRole;
import io.github.starload.load.Lake;
import io.github.starload.load.Target;
import io.github.starload.load.TargetDefaults;
import io.github.starload.load.TargetLimits;
import io.github.starload.load.TargetSession;

/// A warehouse reached over the Data API, with the lake its COPY reads.
///
/// @param name the name a person chose
/// @param lake what COPY reads
/// @param copyRole what COPY reads the lake with
/// @param defaults of the loads into it
/// @param release gives back what was opened for this target, such as the lake
/// @param access which warehouse, and who asks
public record DataApiTarget(
    String name,
    Lake lake,
    CopyRole copyRole,
    TargetDefaults defaults,
    Runnable release,
    DataApiAccess access)
    implements Target {

  @Override
  public TargetLimits limits() {
    return TargetLimits.DATA_API;
  }

  @Override
  public TargetSession connect() {
    return DataApiSession.open(access);
  }

  @Override
  public void close() {
    release.run();
  }
}
