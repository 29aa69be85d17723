/// What makes a design whole: valid names, keys that exist, parents before their details, origins
/// that fit.
///
/// May use `design`, `json`, `type` and `problem`. Start at [DesignRules].
@NullMarked
package io.github.starload.design.rules;

import org.jspecify.annotations.NullMarked;
