/// The one place where work leaves the FX thread and its answers come back.
///
/// May use `problem` and `settings`. Start at [TaskRunner]; the desktop runs an [FxTaskRunner].
@NullMarked
package io.github.starload.ui.task;

import org.jspecify.annotations.NullMarked;
