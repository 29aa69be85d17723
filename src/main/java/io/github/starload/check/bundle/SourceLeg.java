package io.github.starload.check.bundle;

import io.github.starload.check.AccountingLine;
import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.SourceCounter;
import io.github.starload.check.SourceCounts;
import io.github.starload.json.JsonPath;
import io.github.starload.normalise.DesignedKinds;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.Reading;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RejectLimit;
import io.github.starload.source.RejectedRecord;
import io.github.starload.source.Source;
import io.github.starload.stage.PartFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Holds the source files of today against what a bundle says: their bytes by hash, and by the
/// independent counter their records, the rows that they make, and the values at every path.
public final class SourceLeg {
  private final ProofBundle bundle;
  private final List<LoadReport.SourceEntry> entries;
  private final Cancellation cancel;
  private final List<Check> checks = new ArrayList<>();

  private SourceLeg(ProofBundle bundle, Cancellation cancel) {
    this.bundle = bundle;
    this.entries = bundle.report().sources();
    this.cancel = cancel;
  }

  /// The files that the load read and that are on this machine, as a person names them.
  public static List<String> filesHere(ProofBundle bundle) {
    return bundle.report().sources().stream()
        .filter(source -> source.uri().startsWith("file:"))
        .map(LoadReport.SourceEntry::word)
        .distinct()
        .filter(word -> Files.isRegularFile(Path.of(word)))
        .toList();
  }

  /// How the sources of a bundle are read: as many malformed records are passed over as were.
  public static Reading reading(ProofBundle bundle) {
    long most =
        bundle.report().sources().stream()
            .mapToLong(LoadReport.SourceEntry::rejected)
            .max()
            .orElse(0);
    return Reading.USUAL.rejecting(new RejectLimit((int) Math.min(most, RejectLimit.MOST)));
  }

  /// The checks; a source that is not among those found is unverified, and then all counts are.
  ///
  /// @param found sources that may be those of the bundle, wherever they lie now
  public static List<Check> checks(ProofBundle bundle, List<Source> found, Cancellation cancel) {
    SourceLeg leg = new SourceLeg(bundle, cancel);
    leg.check(new ArrayList<>(found));
    return leg.checks;
  }

  private void check(List<Source> found) {
    Map<Source, String> hashes = new HashMap<>();
    found.forEach(source -> hashes.put(source, sha256(source)));
    List<Optional<Source>> here = new ArrayList<>();
    for (LoadReport.SourceEntry entry : entries) {
      here.add(take(found, source -> entry.sha256().equals(hashes.get(source))));
    }
    for (int i = 0; i < here.size(); i++) {
      String uri = entries.get(i).uri();
      if (here.get(i).isEmpty()) {
        here.set(i, take(found, source -> fileName(source.uri()).equals(fileName(uri))));
      }
    }
    for (int i = 0; i < here.size(); i++) {
      if (here.get(i).isEmpty()) {
        here.set(i, take(found, _ -> true));
      }
      checks.add(bytes(entries.get(i), here.get(i).map(hashes::get)));
    }
    if (here.stream().allMatch(Optional::isPresent)) {
      counts(here.stream().map(Optional::orElseThrow).toList());
    } else {
      checks.add(
          Check.skipped(
              "records and values",
              CheckStage.FINAL,
              "",
              "They can be counted when every source is there"));
    }
  }

  private static Check bytes(LoadReport.SourceEntry entry, Optional<String> sha256) {
    String name = "bytes of " + entry.uri();
    String expected = "sha256 " + entry.sha256();
    return sha256.isPresent()
        ? Check.equal(
            name,
            CheckStage.FINAL,
            expected,
            "sha256 " + sha256.get(),
            "The file is not the one that was loaded")
        : Check.skipped(
            name, CheckStage.FINAL, expected, "The source is not here; name it after the bundle");
  }

  private void counts(List<Source> here) {
    try {
      List<RecordKind> kinds = kinds(here);
      SourceCounts all = SourceCounter.count(bundle.design(), kinds, cancel);
      for (int i = 0; i < entries.size(); i++) {
        checks.add(
            Check.equal(
                "records of " + bundle.sources().get(i).name(),
                CheckStage.FINAL,
                entries.get(i).records(),
                all.recordsBySource().get(i) + all.rejectedBySource().get(i),
                "The source holds another number of records"));
      }
      List<RejectedRecord> rejected = rejected(here);
      rows(
          rejected.isEmpty()
              ? all
              : SourceCounter.countWithout(rejected, bundle.design(), kinds, cancel));
      checks.add(values(all));
    } catch (StarloadException e) {
      // A source that has changed may be no JSON any more; anything else is no answer.
      if (e.problem().kind() != ProblemKind.INPUT) {
        throw e;
      }
      checks.add(
          Check.skipped(
              "records and values",
              CheckStage.FINAL,
              "",
              "They could not be counted: " + e.problem().what()));
    }
  }

  private void rows(SourceCounts loaded) {
    for (LoadReport.TableEntry table : bundle.report().tables()) {
      table
          .rows()
          .source()
          .ifPresent(
              rows ->
                  checks.add(
                      Check.equal(
                          "rows for " + table.name(),
                          CheckStage.FINAL,
                          rows,
                          loaded.rowsOf(table.name()),
                          "The source makes another number of rows")));
    }
  }

  private Check values(SourceCounts counts) {
    Map<String, Long> found = new HashMap<>();
    counts.occurrences().forEach((JsonPath path, Long values) -> found.put(path + "", values));
    List<AccountingLine> lines = bundle.report().accounting();
    List<String> differing =
        lines.stream()
            .filter(line -> line.occurrences() != found.getOrDefault(line.path(), 0L))
            .map(line -> line.path() + " (" + found.getOrDefault(line.path(), 0L) + " values)")
            .toList();
    return Check.equal(
        "values at every JSON path",
        CheckStage.FINAL,
        lines.size() + " paths as reported",
        lines.size() - differing.size() + " paths as reported",
        differing.isEmpty() ? "" : "The source has other values, first at " + differing.getFirst());
  }

  /// The sources by kind, read as the design says.
  private List<RecordKind> kinds(List<Source> here) {
    Map<String, List<Source>> byKind = new LinkedHashMap<>();
    for (int i = 0; i < here.size(); i++) {
      byKind
          .computeIfAbsent(bundle.sources().get(i).kind(), _ -> new ArrayList<>())
          .add(here.get(i));
    }
    return DesignedKinds.of(
        bundle.design(),
        byKind.entrySet().stream()
            .map(kind -> new RecordKind(kind.getKey(), kind.getValue()))
            .toList());
  }

  /// The records that were not loaded, by the names that their sources have now.
  private List<RejectedRecord> rejected(List<Source> here) {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < here.size(); i++) {
      names.put(bundle.sources().get(i).name(), here.get(i).name());
    }
    return bundle.report().rejected().stream()
        .map(
            record ->
                new RejectedRecord(
                    names.getOrDefault(record.source(), record.source()),
                    record.record(),
                    record.line(),
                    record.path(),
                    record.reason()))
        .toList();
  }

  private static Optional<Source> take(List<Source> from, Predicate<Source> wanted) {
    Optional<Source> taken = from.stream().filter(wanted).findFirst();
    taken.ifPresent(from::remove);
    return taken;
  }

  private static String fileName(String uri) {
    return uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('!')) + 1);
  }

  private static String sha256(Source source) {
    try (InputStream in = source.open()) {
      return PartFile.sha256(in);
    } catch (IOException e) {
      throw StarloadException.input(
          "Cannot read " + source.name() + ": " + e.getMessage(),
          Location.NOWHERE,
          "Check that it is still there");
    }
  }
}
