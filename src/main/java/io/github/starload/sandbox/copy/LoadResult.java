package io.github.starload.sandbox.copy;

/// What a COPY loaded: rows, from how many objects.
public record LoadResult(long rows, int files) {}
