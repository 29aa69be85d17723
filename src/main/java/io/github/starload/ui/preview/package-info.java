/// The Preview screen: every table as it would be, with its first rows and types.
///
/// May use the engine, `ui.session`, `ui.control` and `ui.task`. Start at [PreviewViewModel].
@NullMarked
package io.github.starload.ui.preview;

import org.jspecify.annotations.NullMarked;
