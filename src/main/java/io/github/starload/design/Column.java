package io.github.starload.design;

import io.github.starload.type.ColumnType;
import java.util.Optional;

/// A column of a table.
///
/// @param name valid and unique within its table, see [TableNames]
/// @param nullable whether NULL may stand in it
/// @param origin what fills it
/// @param contract for values that it does not keep unchanged, in place of what the contract of its
///     table says of types; only of columns that hold values of the data
public record Column(
    String name,
    ColumnType type,
    boolean nullable,
    Origin origin,
    Optional<Contract.Mode> contract) {

  /// A column under the contract of its table.
  public Column(String name, ColumnType type, boolean nullable, Origin origin) {
    this(name, type, nullable, origin, Optional.empty());
  }

  /// Whether it may have a contract of its own.
  public boolean holdsValues() {
    return origin instanceof Origin.Value
        || origin instanceof Origin.ValueOfKind
        || origin instanceof Origin.Attribute;
  }
}
