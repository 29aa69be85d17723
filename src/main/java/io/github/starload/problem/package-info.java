/// How Starload says that something went wrong: one [Problem] with what, where and what to do.
///
/// Uses the JDK only. Start at [StarloadException].
@NullMarked
package io.github.starload.problem;

import org.jspecify.annotations.NullMarked;
