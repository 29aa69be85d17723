/// Column types and the lattice that widens them only when nothing is lost.
///
/// May use `problem`. Start at [ColumnType]; [TypeEvidence] finds the type that fits all values
/// seen.
@NullMarked
package io.github.starload.type;

import org.jspecify.annotations.NullMarked;
