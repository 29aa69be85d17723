/// The Sources screen: pick or drop files, see each with its size, format, progress and problems.
///
/// May use the engine, `ui.session`, `ui.control` and `ui.task`. Start at [SourcesViewModel].
@NullMarked
package io.github.starload.ui.sources;

import org.jspecify.annotations.NullMarked;
