/// Designs against the data: edits that must know the profile, what follows from an edit, and how a
/// design stands to new data.
///
/// May use `suggest`, `profile`, `design`, `json`, `type` and `problem`. Start at [DesignEditor].
@NullMarked
package io.github.starload.suggest.edit;

import org.jspecify.annotations.NullMarked;
