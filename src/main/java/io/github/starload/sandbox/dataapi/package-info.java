/// The sandbox's stand-in for the Redshift Data API: the same calls over HTTP, the SQL runs at the
/// relay over JDBC (`sandbox-facts.md` section 7).
///
/// May use the engine, `aws`, `redshift` and JDBC. Start at [DataApiServer].
@NullMarked
package io.github.starload.sandbox.dataapi;

import org.jspecify.annotations.NullMarked;
