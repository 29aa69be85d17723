package io.github.starload.ui.session;

import io.github.starload.design.StarDesign;
import io.github.starload.profile.KindProfile;
import io.github.starload.profile.Profile;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import java.util.List;

/// What can be loaded: sources that were read to the end, and the star that they become.
public record Analysis(Profile profile, StarDesign design) {

  /// The kinds of records, named as the design names them.
  public List<RecordKind> kinds() {
    return profile.kinds().stream().map(KindProfile::kind).toList();
  }

  /// The sources, in reading order.
  public List<Source> sources() {
    return profile.sources();
  }

  /// How many records the sources hold together.
  public long records() {
    return profile.records();
  }
}
