/// An Airflow DAG that runs a design's load with its gates, for Airflow 2 and 3
/// (`redshift-facts.md` section 10).
///
/// Start at [AirflowDag].
@NullMarked
package io.github.starload.export.airflow;

import org.jspecify.annotations.NullMarked;
