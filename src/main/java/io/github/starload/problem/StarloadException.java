package io.github.starload.problem;

import org.jspecify.annotations.Nullable;

/// A [Problem] on its way to the person.
public class StarloadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public StarloadException(Problem problem, @Nullable Throwable cause) {
    super(problem.sentence(), cause);
    this.problem = problem;
  }

  public StarloadException(Problem problem) {
    this(problem, null);
  }

  /// The input is wrong: the person can mend it.
  public static StarloadException input(String what, Location where, String todo) {
    return new StarloadException(new Problem(ProblemKind.INPUT, what, where, todo));
  }

  /// The target or this machine refused.
  public static StarloadException environment(
      String what, Location where, String todo, @Nullable Throwable cause) {
    return new StarloadException(new Problem(ProblemKind.ENVIRONMENT, what, where, todo), cause);
  }

  /// Java has no more memory to give.
  public static StarloadException outOfMemory(OutOfMemoryError error) {
    return environment(
        "Not enough memory: Java may take " + (Runtime.getRuntime().maxMemory() >> 20) + " MB here",
        Location.NOWHERE,
        "Let it take more, as with JAVA_TOOL_OPTIONS=-Xmx4g; nothing was changed",
        error);
  }

  /// The person cancelled; `state` says what is left behind.
  public static StarloadException cancelled(String state) {
    return new StarloadException(
        new Problem(ProblemKind.CANCELLED, "Cancelled: " + state, Location.NOWHERE, ""));
  }

  /// A mistake of ours.
  public static StarloadException defect(String what, @Nullable Throwable cause) {
    return new StarloadException(
        new Problem(
            ProblemKind.DEFECT,
            what,
            Location.NOWHERE,
            "This is a defect of Starload; please report it with the log file"),
        cause);
  }

  public final Problem problem() {
    return problem;
  }
}
