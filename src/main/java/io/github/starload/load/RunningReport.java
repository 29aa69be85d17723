package io.github.starload.load;

import io.github.starload.check.AccountingLine;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.Verdict;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.stage.LakeKeys;
import java.util.ArrayList;
import java.util.List;

/// What is known about a load while it runs, and its report at any moment.
final class RunningReport {
  private final LoadPlan plan;
  private final Target target;
  private final Steps steps;
  private final LakeKeys keys;
  private final List<ProofBundle.ReadSource> read;

  private final List<TableProgress> tables = new ArrayList<>();
  private final List<LoadReport.SourceEntry> sources = new ArrayList<>();
  private final List<LoadReport.Rejected> rejected = new ArrayList<>();
  private final List<LoadReport.Finding> findings = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();
  private final List<LoadReport.Timing> earlier = new ArrayList<>();
  private List<AccountingLine> accounting = List.of();

  private RunningReport(LoadWork work, List<ProofBundle.ReadSource> read) {
    this.plan = work.plan();
    this.target = work.target();
    this.steps = work.steps();
    this.keys = plan.keys();
    this.read = read;
  }

  /// Of a load that begins.
  static RunningReport begun(LoadWork work) {
    return new RunningReport(
        work,
        work.plan().kinds().stream()
            .flatMap(
                kind ->
                    kind.sources().stream()
                        .map(source -> new ProofBundle.ReadSource(kind.name(), source.name())))
            .toList());
  }

  /// Of a load that goes on; its tables are still to be added.
  static RunningReport resumed(LoadWork work, ProofBundle before) {
    RunningReport known = new RunningReport(work, before.sources());
    LoadReport report = before.report();
    known.sources.addAll(report.sources());
    known.rejected.addAll(report.rejected());
    known.findings.addAll(report.findings());
    known.earlier.addAll(report.timings());
    known.accounting = report.accounting();
    return known;
  }

  void staged(StagedSources staged) {
    tables.addAll(staged.tables());
    sources.addAll(staged.sources());
    rejected.addAll(staged.rejected());
    findings.addAll(staged.findings());
    accounting = staged.accounting();
  }

  List<TableProgress> tables() {
    return tables;
  }

  List<LoadReport.SourceEntry> sources() {
    return sources;
  }

  List<LoadReport.Finding> findings() {
    return findings;
  }

  List<String> statements() {
    return statements;
  }

  List<AccountingLine> accounting() {
    return accounting;
  }

  boolean failed() {
    return tables.stream()
        .flatMap(table -> table.checks().stream())
        .anyMatch(check -> check.verdict() == Verdict.FAILED);
  }

  /// The proof so far, with what it comes to: passed only if every table passed and was counted
  /// once more after COMMIT.
  ProofBundle bundle() {
    boolean countedAgain =
        tables.stream()
            .allMatch(
                table -> table.checks().stream().anyMatch(c -> c.stage() == CheckStage.FINAL));
    boolean passed = tables.stream().allMatch(table -> table.entry().verdict() == Outcome.PASSED);
    return bundle(
        failed() ? Outcome.FAILED : passed && countedAgain ? Outcome.PASSED : Outcome.UNVERIFIED);
  }

  /// The same with an outcome that is known.
  ProofBundle bundle(Outcome outcome) {
    return new ProofBundle(
        plan.schema(), target.lake().bucket(), keys.load(""), read, report(outcome), plan.design());
  }

  private LoadReport report(Outcome outcome) {
    List<LoadReport.PartEntry> parts =
        tables.stream()
            .flatMap(table -> table.staged().parts().stream())
            .map(
                part ->
                    new LoadReport.PartEntry(
                        part.table(), keys.part(part), part.rows(), part.bytes(), part.sha256()))
            .toList();
    List<LoadReport.Timing> timings = new ArrayList<>(earlier);
    timings.addAll(steps.timings());
    return new LoadReport(
        plan.loadId().text(),
        plan.design().dataset(),
        target.name(),
        plan.mode().toString(),
        outcome,
        sources,
        tables.stream().map(TableProgress::entry).toList(),
        accounting,
        rejected,
        findings,
        parts,
        statements,
        timings);
  }
}
