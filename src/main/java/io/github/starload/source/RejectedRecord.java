package io.github.starload.source;

/// A malformed record that was passed over.
///
/// @param source name for messages
/// @param number 1-based position among the source's records, the rejected ones included
/// @param line 1-based line on which it begins
/// @param path as far as it was read, such as `$.cores[]`
/// @param reason what is wrong, with its place
public record RejectedRecord(String source, long number, long line, String path, String reason) {}
