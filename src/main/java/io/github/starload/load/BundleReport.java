package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.check.Verdict;
import java.util.List;
import java.util.Locale;

/// What became of verifying a proof bundle, in four legs.
///
/// @param load as the bundle tells it
/// @param legs all of [LegName], in its order
public record BundleReport(LoadReport load, List<Leg> legs) {
  public BundleReport {
    legs = List.copyOf(legs);
  }

  /// What a bundle is held against.
  public enum LegName {
    /// Its own listing of hashes.
    BUNDLE,
    /// The source files.
    SOURCE,
    /// The report, the manifests and the parts in the lake.
    LAKE,
    /// The load's rows in the warehouse.
    WAREHOUSE;

    /// In lower case.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How a leg ended.
  public enum Match {
    MATCH,
    MISMATCH,
    UNVERIFIED;

    /// In lower case.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Match of(List<Check> checks) {
      if (checks.stream().anyMatch(check -> check.verdict() == Verdict.FAILED)) {
        return MISMATCH;
      }
      boolean allMade = checks.stream().noneMatch(check -> check.verdict() == Verdict.SKIPPED);
      return allMade && !checks.isEmpty() ? MATCH : UNVERIFIED;
    }
  }

  /// One of the four.
  ///
  /// @param checks a skipped one says why it could not be made
  public record Leg(LegName name, List<Check> checks) {
    public Leg {
      checks = List.copyOf(checks);
    }

    /// A match only if every check was made and passed.
    public Match match() {
      return Match.of(checks);
    }
  }

  /// What the whole comes to, for a person.
  public String sentence() {
    return switch (match()) {
      case MATCH -> "Sources, lake and warehouse hold what the bundle says.";
      case MISMATCH -> "Something is not what it was when the bundle was written.";
      case UNVERIFIED -> "Nothing contradicts the bundle, but not everything could be looked at.";
    };
  }

  /// The whole: a match only if every leg is.
  public Match match() {
    return Match.of(legs.stream().flatMap(leg -> leg.checks().stream()).toList());
  }
}
