package io.github.starload.sandbox;

import io.github.starload.load.CopyRole;
import io.github.starload.load.Lake;
import io.github.starload.load.Target;
import io.github.starload.load.TargetLimits;
import io.github.starload.load.TargetSession;
import io.github.starload.redshift.DataApiSession;
import io.github.starload.redshift.JdbcSession;
import io.github.starload.s3.S3Lake;

/// The sandbox as a target like any other: only addresses and keys differ
/// (`sandbox-facts.md` section 10).
final class SandboxTarget implements Target {
  static final String NAME = "sandbox";
  static final String DATA_API_NAME = "sandbox-data-api";

  /// PostgreSQL's MaxHeapTupleSize.
  private static final long LONGEST_TUPLE_BYTES = 8160;

  private final String name;
  private final Sandbox sandbox;
  private final S3Lake lake;

  /// @param name one of the two, which says how the warehouse is reached
  /// @param sandbox closed with this target
  SandboxTarget(String name, Sandbox sandbox) {
    this.name = name;
    this.sandbox = sandbox;
    this.lake = S3Lake.open(sandbox.access().lake());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Lake lake() {
    return lake;
  }

  @Override
  public CopyRole copyRole() {
    return new CopyRole.Default();
  }

  /// PostgreSQL cuts names at 63 bytes, and a row must fit a page of 8 kB but for its longer texts.
  @Override
  public TargetLimits limits() {
    long statement =
        name.equals(DATA_API_NAME)
            ? TargetLimits.DATA_API.statementBytes()
            : TargetLimits.REDSHIFT.statementBytes();
    return new TargetLimits(
        "the sandbox", 63, TargetLimits.REDSHIFT.columns(), LONGEST_TUPLE_BYTES, statement);
  }

  @Override
  public TargetSession connect() {
    return name.equals(DATA_API_NAME)
        ? DataApiSession.open(sandbox.access().dataApi())
        : JdbcSession.open(sandbox.access().warehouse());
  }

  @Override
  public void close() {
    lake.close();
    sandbox.close();
  }
}
