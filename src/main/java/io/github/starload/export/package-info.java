/// Hand-off of a design and of a load to those who run it in production (`design.md` section 12).
///
/// Start at [ExportFolder]; each tool has a package of its own that makes [ExportFile]s. May use
/// `design`, `check` and what they use.
@NullMarked
package io.github.starload.export;

import org.jspecify.annotations.NullMarked;
