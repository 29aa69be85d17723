/// The proof bundle: one zip with everything that proves a load but its data, to be verified by
/// whoever gets it (`design.md` section 8).
///
/// Start at [ProofBundle]; [BundleFile] writes it and reads it back, [SourceLeg] holds it against
/// the source files. May use what `check` may.
@NullMarked
package io.github.starload.check.bundle;

import org.jspecify.annotations.NullMarked;
