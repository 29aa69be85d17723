package io.github.starload.profile;

import io.github.starload.json.JsonPointer;
import io.github.starload.source.RecordKind;
import java.util.Optional;

/// Everything observed in the records of one kind.
///
/// @param records how many its sources hold together
/// @param recordsAt where they are in each source; empty if the sources do not agree
/// @param root what was observed at the records themselves
public record KindProfile(
    RecordKind kind, long records, Optional<JsonPointer> recordsAt, PathProfile root) {}
