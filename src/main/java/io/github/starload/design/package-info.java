/// The star schema a person agreed to: facts, dimensions, details, bridges and their columns.
///
/// Also holds the one place that quotes SQL ([Quoted]) and the names rule ([TableNames]). May use
/// `json`, `type` and `problem`. Start at [StarDesign].
@NullMarked
package io.github.starload.design;

import org.jspecify.annotations.NullMarked;
