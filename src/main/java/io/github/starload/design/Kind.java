package io.github.starload.design;

/// Records of one kind that a design reads.
///
/// @param name lower snake case; empty where the design has only one kind
/// @param records JSON Pointer (RFC 6901) to the array of records inside each source, empty where
///     the records stand at the top
public record Kind(String name, String records) {}
