/// Who we are to AWS, and signed calls to those of its services for which we carry no client.
///
/// May use `settings`, `json`, `problem` and the AWS SDK. Start at [AwsAccess].
@NullMarked
package io.github.starload.aws;

import org.jspecify.annotations.NullMarked;
