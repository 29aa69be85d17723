/// What the screens share: the sources, the star they would become, and the report of the last
/// load.
///
/// May use the engine's values and `javafx.beans`. Start at [Session].
@NullMarked
package io.github.starload.ui.session;

import org.jspecify.annotations.NullMarked;
