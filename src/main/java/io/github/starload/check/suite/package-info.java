/// Tests of tables as production runs them: the data tests of dbt, made from a design and from what
/// its load staged, with the SQL that dbt renders for them.
///
/// Start at [DataTests]. May use `design`, `check` and what they use.
@NullMarked
package io.github.starload.check.suite;

import org.jspecify.annotations.NullMarked;
