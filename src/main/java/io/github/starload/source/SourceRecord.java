package io.github.starload.source;

import io.github.starload.json.JsonValue;

/// One record of a source.
///
/// @param number 1-based position among the source's records
/// @param line 1-based line on which it begins
/// @param value usually an object
public record SourceRecord(long number, long line, JsonValue value) {}
