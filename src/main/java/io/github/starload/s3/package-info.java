/// The lake over Amazon S3, or over any store that speaks its protocol.
///
/// Fills the port [io.github.starload.load.Lake]; may use the engine, `aws` and the AWS SDK. Start
/// at [S3Lake].
@NullMarked
package io.github.starload.s3;

import org.jspecify.annotations.NullMarked;
