/// A dbt project for dbt-redshift (`redshift-facts.md` section 9): sources for the loaded tables,
/// staging models over them, and the data tests that the load kept.
///
/// Start at [DbtProject].
@NullMarked
package io.github.starload.export.dbt;

import org.jspecify.annotations.NullMarked;
