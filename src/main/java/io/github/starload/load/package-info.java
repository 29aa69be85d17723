/// One run of a design against a target: plan, two gates, one transaction, report.
///
/// May use the whole engine but `settings`. Owns the ports [Lake] and [Target] that the adapters
/// `s3`, `redshift` and `sandbox` fill. Start at `LoadRun`.
@NullMarked
package io.github.starload.load;

import org.jspecify.annotations.NullMarked;
