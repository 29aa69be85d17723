package io.github.starload.check;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What a load did and what was proved, format `starload-report/1` (`design.md` section 11).
///
/// @param mode `append`, `replace` or `merge`
/// @param statements every SQL sent to the target, secrets masked, in order
public record LoadReport(
    String loadId,
    String dataset,
    String target,
    String mode,
    Outcome verdict,
    List<SourceEntry> sources,
    List<TableEntry> tables,
    List<AccountingLine> accounting,
    List<Rejected> rejected,
    List<Finding> findings,
    List<PartEntry> parts,
    List<String> statements,
    List<Timing> timings) {

  /// The format's name and version.
  public static final String FORMAT = "starload-report/1";

  public LoadReport {
    sources = List.copyOf(sources);
    tables = List.copyOf(tables);
    accounting = List.copyOf(accounting);
    rejected = List.copyOf(rejected);
    findings = List.copyOf(findings);
    parts = List.copyOf(parts);
    statements = List.copyOf(statements);
    timings = List.copyOf(timings);
  }

  /// The same with another verdict and what is known about its tables now.
  public LoadReport with(Outcome newVerdict, List<TableEntry> newTables) {
    return new LoadReport(
        loadId,
        dataset,
        target,
        mode,
        newVerdict,
        sources,
        newTables,
        accounting,
        rejected,
        findings,
        parts,
        statements,
        timings);
  }

  /// The rows of this load in all tables of the target.
  public long rowsInTarget() {
    return tables.stream().mapToLong(table -> table.rows().table().orElse(0)).sum();
  }

  /// The same with other statements.
  public LoadReport withStatements(List<String> others) {
    return new LoadReport(
        loadId,
        dataset,
        target,
        mode,
        verdict,
        sources,
        tables,
        accounting,
        rejected,
        findings,
        parts,
        others,
        timings);
  }

  /// The whole load: passed only if every cell and check passed.
  public enum Outcome {
    PASSED,
    FAILED,
    UNVERIFIED
  }

  /// A source as it was read.
  ///
  /// @param bytes as stored
  /// @param sha256 of the bytes as stored, 64 lower-case hex digits
  public record SourceEntry(String uri, long bytes, String sha256, long records, long rejected) {

    private static final String INSIDE = "!/";

    /// The source as a person names it to be read again: a file by its path, what was inside an
    /// archive by the whole archive.
    public String word() {
      int inside = uri.indexOf(INSIDE);
      String whole = inside < 0 ? uri : uri.substring(0, inside);
      return whole.startsWith("file:") ? Path.of(URI.create(whole)).toString() : whole;
    }
  }

  /// A table with its four counts, its schema and its checks.
  ///
  /// @param paths such as `$.cores[]`
  public record TableEntry(
      String name,
      String role,
      List<String> paths,
      Rows rows,
      List<ColumnEntry> columns,
      List<Check> checks) {
    public TableEntry {
      paths = List.copyOf(paths);
      columns = List.copyOf(columns);
      checks = List.copyOf(checks);
    }

    /// The same with one check more, and its rows in the target.
    public TableEntry counted(Check check, long table) {
      List<Check> all = new ArrayList<>(checks);
      all.add(check);
      return new TableEntry(
          name,
          role,
          paths,
          new Rows(rows.source(), rows.staged(), rows.copied(), OptionalLong.of(table)),
          columns,
          all);
    }

    /// The same with other checks.
    public TableEntry with(List<Check> others) {
      return new TableEntry(name, role, paths, rows, columns, others);
    }

    /// Passed only if the four counts are there and equal, and every check passed.
    public Outcome verdict() {
      if (checks.stream().anyMatch(check -> check.verdict() == Verdict.FAILED)) {
        return Outcome.FAILED;
      }
      boolean allMade = checks.stream().noneMatch(check -> check.verdict() == Verdict.SKIPPED);
      return allMade && rows.allEqual() ? Outcome.PASSED : Outcome.UNVERIFIED;
    }
  }

  /// The four counts; empty where the load did not come that far.
  ///
  /// @param source by the independent counter
  /// @param staged rows in the parts
  /// @param copied rows that COPY reported
  /// @param table rows of this load in the target
  public record Rows(
      OptionalLong source, OptionalLong staged, OptionalLong copied, OptionalLong table) {

    /// Whether all four are there and equal.
    public boolean allEqual() {
      return source.isPresent()
          && source.equals(staged)
          && source.equals(copied)
          && source.equals(table);
    }
  }

  /// A column in three views; `staged` and `catalogue` are empty where the load did not come that
  /// far.
  ///
  /// @param path the JSON path that fills it, empty for a column that Starload makes
  /// @param type as designed
  /// @param staged as written into the parts
  /// @param catalogue as the target's catalogue gives it back
  /// @param difference `none`, `harmless`, `widening` or `losing`, with a reason; empty if unknown
  public record ColumnEntry(
      String name,
      String path,
      String type,
      boolean nullable,
      String staged,
      String catalogue,
      String difference) {}

  /// A record that was not loaded.
  public record Rejected(String source, long record, long line, String path, String reason) {}

  /// Something about the data that a person should know.
  ///
  /// @param kind such as `left out`
  /// @param outcome what Starload did about it
  public record Finding(String kind, String path, long count, String example, String outcome) {}

  /// An object of the processed zone.
  public record PartEntry(String table, String key, long rows, long bytes, String sha256) {}

  /// How long a step took.
  public record Timing(String step, double seconds, long bytes, long rows) {}
}
