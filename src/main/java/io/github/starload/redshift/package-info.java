/// The warehouse over the Redshift JDBC driver.
///
/// Fills the ports [io.github.starload.load.Target] and [io.github.starload.load.TargetSession];
/// may use the engine and JDBC. Start at [JdbcSession].
@NullMarked
package io.github.starload.redshift;

import org.jspecify.annotations.NullMarked;
