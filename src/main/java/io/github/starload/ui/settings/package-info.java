/// The Settings screen: targets, the look of the window, where local state lies.
///
/// May use the engine's settings, `ui.control`, `ui.target` and `ui.task`. Start at
/// [TargetsViewModel].
@NullMarked
package io.github.starload.ui.settings;

import org.jspecify.annotations.NullMarked;
