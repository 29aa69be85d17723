package io.github.starload.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPointer;
import io.github.starload.normalise.Drafters;
import io.github.starload.normalise.Normaliser;
import io.github.starload.normalise.PackedRows;
import io.github.starload.normalise.RowSink;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.FileSource;
import io.github.starload.source.Reading;
import io.github.starload.source.RecordBatches;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.source.Workers;
import io.github.starload.stage.StagedTable;
import io.github.starload.stage.Staging;
import io.github.starload.stage.part.Compression;
import io.github.starload.stage.part.PartForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Normalises sources and counts them independently, as a load does before it uploads.
public final class Engine {
  /// As many as `-Dstarload.threads` says; nothing may depend on it.
  private static final int THREADS = Integer.getInteger("starload.threads", 2);

  private Engine() {}

  /// Takes one row after the other.
  @FunctionalInterface
  public interface Rows {
    void row(Table table, String[] cells);
  }

  private static RowSink each(Rows rows) {
    return (table, packed) -> {
      for (int row = 0; row < packed.count(); row++) {
        rows.row(table, packed.texts(row));
      }
    };
  }

  /// What came of it.
  ///
  /// @param rows of each table in the order of delivery, cells in column order
  /// @param all counts of all records
  /// @param loaded counts without the rejected records
  /// @param lines the accounting
  /// @param staged the check of the staged values of each table
  public record Outcome(
      StarDesign design,
      Map<String, List<String[]>> rows,
      Normaliser normaliser,
      SourceCounts all,
      SourceCounts loaded,
      List<AccountingLine> lines,
      List<Check> staged) {

    /// Fails unless the accounting closes at every path and every table has the rows that the
    /// independent counter expects.
    public Outcome assertSound() {
      assertThat(lines).allSatisfy(line -> assertThat(line.remainder()).as("%s", line).isZero());
      Map<String, Long> delivered = new LinkedHashMap<>();
      rows.forEach((table, cells) -> delivered.put(table, (long) cells.size()));
      assertThat(delivered).isEqualTo(loaded.rows());
      assertThat(staged)
          .allSatisfy(
              check -> assertThat(check.verdict()).as("%s", check).isEqualTo(Verdict.PASSED));
      rows.forEach(
          (table, cells) ->
              assertThat(cells.stream().map(row -> row[0]).distinct().count())
                  .as("keys of %s", table)
                  .isEqualTo(cells.size()));
      return this;
    }

    /// The rows of a table without what Starload makes: keys of its own and of others.
    public List<String> values(String table) {
      List<Column> columns = design.table(table).stagedColumns();
      List<String> values = new ArrayList<>();
      for (String[] row : rows.get(table)) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
          if (!(columns.get(i).origin() instanceof Origin.SurrogateKey
              || columns.get(i).origin() instanceof Origin.ParentKey
              || columns.get(i).origin() instanceof Origin.Reference)) {
            kept.add(String.valueOf(row[i]));
          }
        }
        values.add(String.join("|", kept));
      }
      return values;
    }

    /// The cells of one column.
    public List<String> column(String table, String name) {
      List<Column> columns = design.table(table).stagedColumns();
      for (int i = 0; i < columns.size(); i++) {
        int index = i;
        if (columns.get(i).name().equals(name)) {
          return rows.get(table).stream().map(row -> row[index]).toList();
        }
      }
      throw new IllegalArgumentException(name);
    }

    /// The accounting of a path.
    public AccountingLine line(String path) {
      return lines.stream().filter(line -> line.path().equals(path)).findFirst().orElseThrow();
    }

    /// Paths whose accounting does not close.
    public List<String> open() {
      return lines.stream()
          .filter(line -> line.remainder() != 0)
          .map(line -> line.path() + " " + line.remainder())
          .toList();
    }

    /// The sentences of the checks of staged values that failed.
    public List<String> failed() {
      return staged.stream()
          .filter(check -> check.verdict() == Verdict.FAILED)
          .map(check -> check.expected() + " but " + check.actual())
          .toList();
    }
  }

  /// Runs records of one kind.
  public static Outcome run(Path folder, StarDesign design, String json) {
    return run(folder, design, Map.of("", json));
  }

  /// Runs records of several kinds, in the order of the design's kinds.
  public static Outcome run(Path folder, StarDesign design, Map<String, String> jsonByKind) {
    List<RecordKind> kinds = new ArrayList<>();
    design
        .kinds()
        .forEach(
            kind ->
                kinds.add(
                    new RecordKind(
                        kind.name(),
                        List.of(file(folder, kind.name(), jsonByKind.get(kind.name()))))));
    return run(folder, design, kinds, sink -> sink);
  }

  /// Runs sources without parts, which is faster; values are not held against them.
  public static Outcome deliver(StarDesign design, List<RecordKind> kinds) {
    Map<String, List<String[]>> rows = new HashMap<>();
    design.tables().forEach(table -> rows.put(table.name(), new ArrayList<>()));
    Normaliser normaliser =
        new Normaliser(design, each((table, cells) -> rows.get(table.name()).add(cells)));
    kinds.forEach(kind -> read(kind, normaliser));
    normaliser.finish();
    Cancellation cancel = new Cancellation();
    SourceCounts all = SourceCounter.count(design, kinds, cancel);
    SourceCounts loaded =
        normaliser.rejected().isEmpty()
            ? all
            : SourceCounter.countWithout(normaliser.rejected(), design, kinds, cancel);
    return new Outcome(
        design,
        rows,
        normaliser,
        all,
        loaded,
        Accounting.of(design, all, normaliser.counts()),
        List.of());
  }

  /// Runs sources, with something between the normaliser and the parts.
  public static Outcome run(
      Path folder, StarDesign design, List<RecordKind> kinds, UnaryOperator<Rows> tampering) {
    Map<String, List<String[]>> rows = new HashMap<>();
    design.tables().forEach(table -> rows.put(table.name(), new ArrayList<>()));
    try (Workers workers = new Workers(THREADS);
        Staging staging =
            new Staging(
                folder.resolve("staging"),
                design,
                new PartForm.Csv(Compression.NONE),
                Long.MAX_VALUE,
                workers,
                _ -> {})) {
      Rows sink =
          (table, cells) -> {
            rows.get(table.name()).add(cells.clone());
            PackedRows row = new PackedRows(cells.length);
            row.add(cells);
            staging.rows(table, row);
          };
      Normaliser normaliser = new Normaliser(design, each(tampering.apply(sink)));
      kinds.forEach(kind -> read(kind, normaliser));
      normaliser.finish();
      Cancellation cancel = new Cancellation();
      SourceCounts all = SourceCounter.count(design, kinds, cancel);
      SourceCounts loaded =
          SourceCounter.countWithout(normaliser.rejected(), design, kinds, cancel);
      StagedValues values = new StagedValues(design, loaded, normaliser.counts());
      List<Check> checks = new ArrayList<>();
      for (StagedTable staged : staging.finish()) {
        checks.add(values.check(staged));
      }
      return new Outcome(
          design,
          rows,
          normaliser,
          all,
          loaded,
          Accounting.of(design, all, normaliser.counts()),
          checks);
    }
  }

  private static void read(RecordKind kind, Normaliser normaliser) {
    try (Workers workers = new Workers(THREADS)) {
      Drafters drafters = new Drafters(normaliser, THREADS);
      for (Source source : kind.sources()) {
        try (RecordBatches batches = RecordBatches.open(source, _ -> {})) {
          drafters.reading(workers, kind.name(), source.name()).read(batches, () -> {});
        }
      }
    }
  }

  /// A file with a text: records after each other, or an array of them.
  public static Source file(Path folder, String kind, String json) {
    try {
      Path file = folder.resolve((kind.isEmpty() ? "things" : kind) + ".json");
      // Told where the records are, so that a lone record is not taken for an envelope.
      return FileSource.of(Files.writeString(file, json))
          .reading(Reading.USUAL.at(JsonPointer.WHOLE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
