/// The History screen: the loads of a target, their reports and proof bundles, checking again,
/// undo, repeat.
///
/// May use the engine, `ui.control`, `ui.target` and `ui.task`. Start at [HistoryViewModel].
@NullMarked
package io.github.starload.ui.history;

import org.jspecify.annotations.NullMarked;
