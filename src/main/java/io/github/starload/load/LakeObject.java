package io.github.starload.load;

/// One object of the lake.
///
/// @param key full key, without the bucket
/// @param bytes size in bytes
public record LakeObject(String key, long bytes) {}
