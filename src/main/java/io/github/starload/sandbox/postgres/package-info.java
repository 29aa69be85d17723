/// PostgreSQL as a child process on loopback: unpacked, initialised, started, and never left
/// behind.
///
/// Depends on `sandbox-facts.md` section 5. May use `problem` and `settings`. Start at
/// [PostgresServer].
@NullMarked
package io.github.starload.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
