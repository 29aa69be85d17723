package io.github.starload.export.dbt;

/// Where a data test has its arguments: dbt changed its mind in version 1.10.5 (`redshift-facts.md`
/// section 9).
public enum Arguments {
  /// Below `arguments:`, from dbt 1.10.5 on.
  NESTED,
  /// Beside the test's name, for older versions.
  FLAT
}
