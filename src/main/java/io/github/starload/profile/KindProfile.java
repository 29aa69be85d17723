package io.github.starload.profile;

import io.github.starload.source.RecordKind;

/// Everything observed in the records of one kind.
///
/// @param records how many its sources hold together
/// @param root what was observed at the records themselves
public record KindProfile(RecordKind kind, long records, PathProfile root) {}
