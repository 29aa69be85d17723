/// The frame of the window: navigation at the left, one screen at the right, keys, theme, closing.
///
/// Knows every screen and hands each what it needs. Start at [MainWindow].
@NullMarked
package io.github.starload.ui.shell;

import org.jspecify.annotations.NullMarked;
