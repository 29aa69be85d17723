package io.github.starload.load;

import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import org.jspecify.annotations.Nullable;

/// The warehouse refused a statement or could not be reached.
public final class TargetException extends StarloadException {
  private static final long serialVersionUID = 1;

  private final String sqlState;

  /// @param sqlState five characters, or empty when the warehouse gave none; class 08 means that
  ///     the connection is gone
  public TargetException(
      String what, Location where, String todo, String sqlState, @Nullable Throwable cause) {
    super(new Problem(ProblemKind.ENVIRONMENT, what, where, todo), cause);
    this.sqlState = sqlState;
  }

  public String sqlState() {
    return sqlState;
  }

  /// Whether the connection died, so that the outcome of the statement is not known.
  public boolean connectionLost() {
    return sqlState.startsWith("08");
  }

  /// Whether the transaction met another one and may be tried again: Redshift's 1023
  /// (`redshift-facts.md` section 1.12), a deadlock, or a table that another transaction made
  /// first.
  public boolean serialConflict() {
    return switch (sqlState) {
      case "40001", "40P01", "42P07", "23505" -> true;
      default -> String.valueOf(getMessage()).contains("Serializable isolation violation");
    };
  }
}
