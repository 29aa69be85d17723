/// The warehouse over the Redshift JDBC driver, or over the Data API.
///
/// Fills the ports [io.github.starload.load.Target] and [io.github.starload.load.TargetSession];
/// may use the engine, `aws`, JDBC and the AWS SDK. Start at [JdbcSession] and [DataApiSession].
@NullMarked
package io.github.starload.redshift;

import org.jspecify.annotations.NullMarked;
