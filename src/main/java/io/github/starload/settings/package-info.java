/// Where Starload keeps its local state, the targets that a person saved, and secrets that never
/// print themselves.
///
/// May use `json` and `problem`. Start at [StarloadHome] and [TargetSettings].
@NullMarked
package io.github.starload.settings;

import org.jspecify.annotations.NullMarked;
