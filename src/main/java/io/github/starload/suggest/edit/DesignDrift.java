package io.github.starload.suggest.edit;

import io.github.starload.design.Contract;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.StarDesign;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.DrawingThread;
import io.github.starload.profile.Profile;
import io.github.starload.type.ColumnType;
import java.util.List;

/// What data holds that a design does not foresee.
///
/// @param found in the order of the kinds and of their paths
public record DesignDrift(List<Difference> found) {
  public DesignDrift {
    found = List.copyOf(found);
  }

  /// One thing that was not foreseen.
  public sealed interface Difference {

    /// Where it stands.
    JsonPath path();

    /// The table whose contract rules over it.
    String table();

    /// What it is, as a sentence with figures.
    String sentence();
  }

  /// An array, or a map, that no table holds.
  ///
  /// @param path of the array or map
  public record NewTable(JsonPath path, String table, String sentence) implements Difference {}

  /// A member that no column holds.
  public record NewColumn(JsonPath path, String table, String sentence) implements Difference {}

  /// Values that their column does not keep.
  ///
  /// @param wider keeps what the column keeps and what the data holds
  public record NarrowType(
      JsonPath path, String table, String column, ColumnType wider, String sentence)
      implements Difference {}

  /// Values of a shape that the design does not expect there, as an object in place of a number.
  ///
  /// @param column that would take them; empty if none would
  public record OtherShape(JsonPath path, String table, String column, String sentence)
      implements Difference {}

  /// What a profile holds that a design does not foresee. Nulls and empty containers are no
  /// difference: nothing of them could be lost.
  public static DesignDrift between(StarDesign design, Profile profile) {
    DrawingThread.keepOff("compare a design with data");
    return new DesignDrift(new DriftFinder(design, profile).find());
  }

  /// What the contract says to a difference.
  public static Mode mode(StarDesign design, Difference difference) {
    Contract contract = design.contractOf(difference.table());
    return switch (difference) {
      case NewTable _ -> contract.tables();
      case NewColumn _ -> contract.columns();
      case NarrowType narrow -> types(design, narrow.table(), narrow.column());
      case OtherShape shape when shape.column().isEmpty() -> contract.types();
      case OtherShape shape -> types(design, shape.table(), shape.column());
    };
  }

  private static Mode types(StarDesign design, String table, String column) {
    return design.table(table).columns().stream()
        .filter(c -> c.name().equals(column))
        .findFirst()
        .map(c -> design.types(table, c))
        .orElse(design.contractOf(table).types());
  }

  /// Whether the data holds nothing unforeseen.
  public boolean isEmpty() {
    return found.isEmpty();
  }
}
