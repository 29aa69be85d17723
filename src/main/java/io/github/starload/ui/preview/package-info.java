/// The Preview screen: every table as it would be, with its first rows and types.
///
/// May use the engine, `ui.session` and `ui.control`. Start at [PreviewViewModel].
@NullMarked
package io.github.starload.ui.preview;

import org.jspecify.annotations.NullMarked;
