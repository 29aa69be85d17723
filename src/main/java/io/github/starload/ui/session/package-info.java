/// What the screens share: the data as far as it was read, the design with its edits, what it means
/// for the data, and the report of the last load; kept for the next start.
///
/// May use the engine, `javafx.beans`, `javafx.collections`, `ui.control` and `ui.task`. Start at
/// [Session]; [Designer] is the one place that changes the design.
@NullMarked
package io.github.starload.ui.session;

import org.jspecify.annotations.NullMarked;
