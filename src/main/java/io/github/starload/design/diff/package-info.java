/// How two designs differ in meaning, whatever the order of their files.
///
/// May use `design`, `json` and `type`. Start at [DesignDiff].
@NullMarked
package io.github.starload.design.diff;

import org.jspecify.annotations.NullMarked;
