package io.github.starload.load;

import io.github.starload.check.LoadReport.Outcome;
import java.util.Optional;
import java.util.OptionalLong;

/// A load in the history.
///
/// @param mode `append`, `replace` or `merge`
/// @param begunAt UTC, such as `2026-11-25T10:00:00Z`
/// @param status `loaded`, `undone`, `running`, `ingested` or `nothing loaded`
/// @param rows that it brought, as its report says; empty if this machine has none
/// @param verdict of its report; empty if this machine has none
public record LoadHistoryEntry(
    String loadId,
    String dataset,
    String schema,
    String mode,
    String begunAt,
    String status,
    OptionalLong rows,
    Optional<Outcome> verdict) {}
