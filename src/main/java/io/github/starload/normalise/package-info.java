/// From records to rows of each table, with deterministic surrogate keys.
///
/// May use `design`, `source`, `json`, `type` and `problem`. Start at [Normaliser].
@NullMarked
package io.github.starload.normalise;

import org.jspecify.annotations.NullMarked;
