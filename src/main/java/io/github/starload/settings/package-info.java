/// Where Starload keeps its local state, and secrets that never print themselves.
///
/// May use `json` and `problem`. Start at [StarloadHome].
@NullMarked
package io.github.starload.settings;

import org.jspecify.annotations.NullMarked;
