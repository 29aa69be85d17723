/// The bytes of a part: rows written and read back, as CSV or as Parquet.
///
/// The only place of the engine that knows a Parquet library: parquet-java writes, hardwood reads,
/// so that no fault of the one hides behind the other. May use what `stage` may. Start at
/// [PartForm].
@NullMarked
package io.github.starload.stage.part;

import org.jspecify.annotations.NullMarked;
