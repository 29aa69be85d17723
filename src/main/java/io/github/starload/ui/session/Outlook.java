package io.github.starload.ui.session;

import io.github.starload.design.StarDesign;
import io.github.starload.normalise.Preview;
import io.github.starload.normalise.TablePreview;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.suggest.edit.Consequences;
import io.github.starload.suggest.edit.DesignDrift;
import java.util.List;

/// What a design means for the data that was read.
///
/// @param previews the first rows of each table, in design order; empty if they could not be made
/// @param problem why there are no rows, as a sentence; empty if there are
/// @param drift what the data holds and the design does not foresee
public record Outlook(
    StarDesign design,
    Dataset dataset,
    List<TablePreview> previews,
    String problem,
    Consequences consequences,
    DesignDrift drift) {

  /// How many records of each kind the first rows come from: enough to judge a design by, few
  /// enough to appear at once.
  public static final int PREVIEW_RECORDS = 500;

  public Outlook {
    previews = List.copyOf(previews);
  }

  /// Reads the first records; blocks.
  ///
  /// @throws StarloadException of kind CANCELLED when asked to stop
  static Outlook of(StarDesign design, Dataset dataset, Cancellation cancel) {
    Consequences consequences = Consequences.of(design, dataset.profile());
    DesignDrift drift = DesignDrift.between(design, dataset.profile());
    try {
      List<TablePreview> previews = Preview.of(design, dataset.kinds(), PREVIEW_RECORDS, cancel);
      return new Outlook(design, dataset, previews, "", consequences, drift);
    } catch (StarloadException e) {
      if (e.problem().kind() == ProblemKind.CANCELLED) {
        throw e;
      }
      return new Outlook(design, dataset, List.of(), e.problem().sentence(), consequences, drift);
    }
  }
}
