package io.github.starload.ui.session;

import io.github.starload.profile.KindProfile;
import io.github.starload.profile.Profile;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import java.util.List;

/// What was read of the sources.
///
/// @param extent how much of them the profile covers
public record Dataset(Profile profile, Extent extent) {

  /// How much was read.
  public enum Extent {
    /// Only the first records: enough to look at, not enough to load by.
    FIRST_RECORDS,
    ALL
  }

  /// The kinds of records, each with its sources.
  public List<RecordKind> kinds() {
    return profile.kinds().stream().map(KindProfile::kind).toList();
  }

  /// The sources, in reading order.
  public List<Source> sources() {
    return profile.sources();
  }

  /// How many records were read.
  public long records() {
    return profile.records();
  }

  /// Whether the sources were read to their end.
  public boolean isWhole() {
    return extent == Extent.ALL;
  }
}
