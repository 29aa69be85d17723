/// COPY as Redshift does it: manifest, objects, CSV and Parquet, each value checked against its
/// column.
///
/// Follows `redshift-facts.md` sections 1, 2 and 12. Knows neither sockets nor S3: objects come
/// from a [CopySource], rows go to a [CopyData]. May use `sandbox.sql`, `sandbox.wire` (for its
/// error) and `problem`. Start at [CopyLoad].
@NullMarked
package io.github.starload.sandbox.copy;

import org.jspecify.annotations.NullMarked;
