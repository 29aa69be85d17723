/// One run of a design against a target: plan, two gates, one transaction, report.
///
/// May use the whole engine but `settings`. Owns the ports [Lake], [Target] and [Messenger] that
/// the adapters `s3`, `redshift`, `sandbox` and `webhook` fill. Start at `LoadRun`.
@NullMarked
package io.github.starload.load;

import org.jspecify.annotations.NullMarked;
