/// The Load screen: the target, what will happen, the steps as they run, cancel, and the outcome.
///
/// May use the engine, `ui.session`, `ui.control` and `ui.task`. Start at [LoadViewModel].
@NullMarked
package io.github.starload.ui.load;

import org.jspecify.annotations.NullMarked;
