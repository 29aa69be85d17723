/// What was observed in the data: a tree of paths with counts, types, ranges and distinct values.
///
/// Every observation can be merged in any order with the same result. May use `source`, `json`,
/// `type` and `problem`. Start at [Profiler].
@NullMarked
package io.github.starload.profile;

import org.jspecify.annotations.NullMarked;
