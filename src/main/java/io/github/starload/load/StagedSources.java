package io.github.starload.load;

import io.github.starload.check.AccountingLine;
import io.github.starload.check.LoadReport;
import java.util.List;

/// What the reading of a plan's sources gave.
///
/// @param tables in design order, with their parts
/// @param rejected malformed records first, then those that the contract rejects
record StagedSources(
    List<TableProgress> tables,
    List<LoadReport.SourceEntry> sources,
    List<LoadReport.Rejected> rejected,
    List<LoadReport.Finding> findings,
    List<AccountingLine> accounting) {
  StagedSources {
    tables = List.copyOf(tables);
    sources = List.copyOf(sources);
    rejected = List.copyOf(rejected);
    findings = List.copyOf(findings);
    accounting = List.copyOf(accounting);
  }
}
