/// From records to rows of each table, with deterministic surrogate keys.
///
/// A [Drafter] makes what records give by themselves, on one of several threads; the [Normaliser]
/// takes the drafts in, in the order of the records. May use `design`, `source`, `json`, `type` and
/// `problem`. Start at [Normaliser].
@NullMarked
package io.github.starload.normalise;

import org.jspecify.annotations.NullMarked;
