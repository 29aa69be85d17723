package io.github.starload.normalise;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.HashMap;
import java.util.Map;

/// Makes one row for each distinct key of each dimension. Keeps the keys in memory.
final class DimensionRows {
  private final Map<String, Known> known = new HashMap<>();
  private final RowSink sink;

  /// A dimension and the natural keys met, by surrogate key.
  private record Known(Table table, Map<Long, String> keys) {}

  DimensionRows(StarDesign design, RowSink sink) {
    this.sink = sink;
    for (Table table : design.tables()) {
      if (table instanceof Table.Dimension) {
        known.put(table.name(), new Known(table, new HashMap<>()));
      }
    }
  }

  Table.Dimension dimension(String name) {
    return (Table.Dimension) known(name).table();
  }

  /// The surrogate key of a natural key; its first meeting makes the row.
  ///
  /// @throws StarloadException of kind INPUT if two natural keys have the same surrogate key
  String refer(String dimension, String naturalKey) {
    Known rows = known(dimension);
    long key = SurrogateKeys.of(dimension, naturalKey);
    String other = rows.keys().putIfAbsent(key, naturalKey);
    if (other == null) {
      sink.row(rows.table(), new String[] {Long.toString(key), naturalKey});
    } else if (!other.equals(naturalKey)) {
      throw StarloadException.input(
          "Cannot key the rows: \"" + other + "\" and \"" + naturalKey + "\" hash to the same key",
          new Location.InTable(dimension, rows.table().surrogateKey()),
          "Rename the dimension, which changes its keys");
    }
    return Long.toString(key);
  }

  private Known known(String name) {
    Known found = known.get(name);
    if (found == null) {
      throw StarloadException.defect("The design has no dimension " + name, null);
    }
    return found;
  }
}
