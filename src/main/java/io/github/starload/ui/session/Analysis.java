package io.github.starload.ui.session;

import io.github.starload.design.StarDesign;
import io.github.starload.normalise.TablePreview;
import io.github.starload.profile.Profile;
import io.github.starload.source.Source;
import java.util.List;

/// Sources that were read to the end, the star suggested for them, and its first rows.
///
/// @param previews one a table, in design order
public record Analysis(Profile profile, StarDesign design, List<TablePreview> previews) {
  /// How many records the first rows come from: enough to judge a design by, few enough to appear
  /// at
  /// once.
  public static final int PREVIEW_RECORDS = 200;

  public Analysis {
    previews = List.copyOf(previews);
  }

  /// The sources, in the order given.
  public List<Source> sources() {
    return profile.sources();
  }

  /// How many records the sources hold together.
  public long records() {
    return profile.records();
  }
}
