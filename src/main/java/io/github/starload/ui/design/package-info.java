/// The Design screen: the JSON tree with what was found in it beside the drawn star, edits in
/// place, what they lead to, and the SQL that would run.
///
/// May use the engine, `ui.session`, `ui.control` and `ui.task`. Start at [DesignViewModel];
/// [StarLayout] places the tables without knowing nodes.
@NullMarked
package io.github.starload.ui.design;

import org.jspecify.annotations.NullMarked;
