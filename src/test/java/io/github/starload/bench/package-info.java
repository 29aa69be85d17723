/// The benchmark: Starload and DuckDB in turn on the same launches, as whole processes.
///
/// `./mvnw -q test-compile exec:exec@bench` runs it; start at [Bench].
@NullMarked
package io.github.starload.bench;

import org.jspecify.annotations.NullMarked;
