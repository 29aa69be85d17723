package io.github.starload.normalise;

/// A record that is not loaded, with all its rows.
///
/// @param source name of its source
/// @param record 1-based number in its source
/// @param line 1-based line on which it begins, 0 if unknown
/// @param path JSON path of the culprit, empty if unknown
/// @param reason a sentence without its full stop
public record RejectedRecord(String source, long record, long line, String path, String reason) {}
