/// Parts that several screens show: badges, counts in words, empty states, the chooser of files.
///
/// May use the engine's values. Start at [Mark] and [Headline].
@NullMarked
package io.github.starload.ui.control;

import org.jspecify.annotations.NullMarked;
