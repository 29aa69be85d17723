package io.github.starload.problem;

/// Who can mend a problem; decides the exit code and whether a trace is logged.
public enum ProblemKind {
  /// The input or the way Starload was called: the person can mend it.
  INPUT(2),
  /// The target or this machine refused or could not be reached.
  ENVIRONMENT(3),
  /// The person cancelled.
  CANCELLED(4),
  /// A mistake of ours; the only kind that is logged with a trace.
  DEFECT(70);

  private final int exitCode;

  ProblemKind(int exitCode) {
    this.exitCode = exitCode;
  }

  /// The exit code of the command line, as `design.md` section 11 lists them.
  public int exitCode() {
    return exitCode;
  }
}
