/// Targets as the window holds them: opened once, kept open for every screen.
///
/// May use the engine. Start at [OpenTargets].
@NullMarked
package io.github.starload.ui.target;

import org.jspecify.annotations.NullMarked;
