/// From a profile to a proposed design, with the evidence for every choice.
///
/// May use `profile`, `design`, `json`, `type` and `problem`. Start at [Suggester].
@NullMarked
package io.github.starload.suggest;

import org.jspecify.annotations.NullMarked;
