package io.github.starload.ui.sources;

import java.util.List;

/// The data that is shipped with Starload; blocks.
@FunctionalInterface
public interface Samples {

  /// All of it, ready to be read as files.
  List<Sample> all();
}
