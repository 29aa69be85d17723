package io.github.starload.design;

/// What becomes of a node of the JSON tree, as a person can set it (`design.md` section 5).
public enum NodeRole {
  /// A scalar is a column; an object's members are columns of the table that holds it.
  COLUMNS,
  /// An object has a table of its own, one row for each.
  ONE_TO_ONE,
  /// Each element of an array, or each member of an object used as a map, is a row.
  DETAIL,
  /// A scalar is the key of a dimension; an object holds the key and the attributes of one.
  DIMENSION,
  /// Each element of an array names a row of a dimension.
  BRIDGE_AND_DIMENSION,
  /// Kept whole in one SUPER column.
  SUPER,
  /// No table holds it; it is listed by name.
  LEFT_OUT
}
