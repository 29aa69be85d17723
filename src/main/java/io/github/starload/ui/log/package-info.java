/// The log pane for the curious: the end of Starload's own log, as it is written.
///
/// May use `problem`, and of the window what every screen may. Start at [LogView].
@NullMarked
package io.github.starload.ui.log;

import org.jspecify.annotations.NullMarked;
