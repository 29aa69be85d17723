package io.github.starload.sandbox.copy;

/// One bad field, as a row of `sys_load_error_detail` tells it.
///
/// @param file the object's URL
/// @param line 1-based line on which the record starts; a header counts
/// @param column empty when the whole record is meant
/// @param position bytes of the record before the field
/// @param message the reason, with the value shortened where it helps
public record LoadError(
    String file,
    long line,
    String column,
    String columnType,
    String columnLength,
    int position,
    LoadErrorCode code,
    String message) {}
