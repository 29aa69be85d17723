/// Proof: the independent count of the source, the accounting of every path, checks and the report.
///
/// May use `stage` and what it uses. Start at [LoadReport]; [SourceCounter] reads the source on its
/// own.
@NullMarked
package io.github.starload.check;

import org.jspecify.annotations.NullMarked;
