/// Changes to a design as values, each of which gives a whole design or is refused with a reason;
/// undo and redo.
///
/// May use `design`, `design.rules`, `json`, `type` and `problem`. Start at [DesignEdit]. Edits
/// that must know the data are applied by `suggest.edit`.
@NullMarked
package io.github.starload.design.edit;

import org.jspecify.annotations.NullMarked;
