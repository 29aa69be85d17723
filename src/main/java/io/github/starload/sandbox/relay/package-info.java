/// The sandbox's warehouse as a Redshift client sees it: logins, sessions, catalog, COPY's
/// book-keeping.
///
/// Depends on `sandbox-facts.md` sections 3.1 to 3.4. May use `sandbox.copy`, `sandbox.sql`,
/// `sandbox.wire`, `sandbox.postgres`, `problem` and `settings`. Start at [Relay].
@NullMarked
package io.github.starload.sandbox.relay;

import org.jspecify.annotations.NullMarked;
