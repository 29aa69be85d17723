package io.github.starload.design;

import io.github.starload.type.ColumnType;

/// A column of a table.
///
/// @param name valid and unique within its table, see [TableNames]
/// @param nullable whether NULL may stand in it
/// @param origin what fills it
public record Column(String name, ColumnType type, boolean nullable, Origin origin) {}
