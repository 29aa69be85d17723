/// An Airflow DAG that runs a design's load with its gates, for Airflow 2 and 3
/// (`redshift-facts.md` section 10); or one of the providers' operators that repeats a single load.
///
/// Start at [AirflowDag] and [AirflowSqlDag].
@NullMarked
package io.github.starload.export.airflow;

import org.jspecify.annotations.NullMarked;
