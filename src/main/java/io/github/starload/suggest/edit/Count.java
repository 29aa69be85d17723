package io.github.starload.suggest.edit;

/// A count that follows from a profile.
///
/// @param value the count, exact or near; 0 where nothing is known
public record Count(long value, Certainty certainty) {

  /// How well a count is known before a load.
  public enum Certainty {
    EXACT,
    /// From a sample of the values, with an error of about one percent.
    ESTIMATED,
    /// Only a full pass over the data tells.
    UNKNOWN
  }

  /// Neither a count nor a bound.
  public static final Count UNKNOWN = new Count(0, Certainty.UNKNOWN);

  static Count exactly(long count) {
    return new Count(count, Certainty.EXACT);
  }

  static Count of(long count, boolean isExact) {
    return new Count(count, isExact ? Certainty.EXACT : Certainty.ESTIMATED);
  }

  /// As people read it: `205`, `about 1200`, `unknown`.
  public String text() {
    return switch (certainty) {
      case EXACT -> Long.toString(value);
      case ESTIMATED -> "about " + value;
      case UNKNOWN -> "unknown";
    };
  }
}
