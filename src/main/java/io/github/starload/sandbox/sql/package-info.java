/// The part of Redshift's SQL that the sandbox understands, turned into PostgreSQL's.
///
/// The scope is what Starload itself sends plus ordinary SELECTs (`sandbox-facts.md`, decision at
/// its top); everything else is refused in plain words. May use `problem` and `sandbox.wire` (for
/// its error). Start at [SqlScope].
@NullMarked
package io.github.starload.sandbox.sql;

import org.jspecify.annotations.NullMarked;
