/// Rows on local disk, ready for the lake: typed parts, their expected totals, manifests.
///
/// Blocks of rows are made ready by several threads and written in their order, see [TableWriter].
/// May use `normalise` and what it uses. Start at [Staging].
@NullMarked
package io.github.starload.stage;

import org.jspecify.annotations.NullMarked;
