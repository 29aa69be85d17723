/// The Results screen: the verdict of the last load, its counts, schemas, checks and accounting.
///
/// May use the engine's report, `ui.session`, `ui.control` and `ui.task`. Start at
/// [ResultsViewModel].
@NullMarked
package io.github.starload.ui.results;

import org.jspecify.annotations.NullMarked;
