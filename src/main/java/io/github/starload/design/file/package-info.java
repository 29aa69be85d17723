/// The saved form of a design, `*.starload.json`: written so that it can be compared line by line,
/// read with every mistake at its place.
///
/// May use `design`, `design.rules`, `json`, `type` and `problem`. Start at [DesignFile].
@NullMarked
package io.github.starload.design.file;

import org.jspecify.annotations.NullMarked;
