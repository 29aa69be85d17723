package io.github.starload.load;

import io.github.starload.stage.StagedTable;
import java.util.List;

/// The tables of a design as parts in a folder, without any target.
///
/// @param tables in design order; their parts lie in the folder that was asked for, if no check
///     failed
/// @param failed first checks that failed, a sentence each without a full stop; then there are no
///     parts
public record StagedStar(List<StagedTable> tables, List<String> failed) {
  public StagedStar {
    tables = List.copyOf(tables);
    failed = List.copyOf(failed);
  }
}
