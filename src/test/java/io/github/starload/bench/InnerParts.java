package io.github.starload.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonEvent;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.normalise.Normaliser;
import io.github.starload.normalise.PackedRows;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.Source;
import io.github.starload.source.SourceRecord;
import io.github.starload.stage.RowTotals;
import io.github.starload.stage.part.Compression;
import io.github.starload.stage.part.PartForm;
import io.github.starload.stage.part.PartWriter;
import io.github.starload.stage.part.ReadyRows;
import io.github.starload.suggest.Suggester;
import io.github.starload.type.Fnv1a;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What each part of staging takes on one thread, in milliseconds for [#MEGABYTES] of made
/// launches, one a line.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class InnerParts {
  private static final int MEGABYTES = 4;
  private static final int HELD_BYTES = 1 << 20;

  private Path folder;
  private Source source;
  private byte[] text;
  private StarDesign design;
  private final List<SourceRecord> records = new ArrayList<>();
  private Table fact;

  /// The rows of the fact, and those rows as CSV.
  private PackedRows rows;

  private ReadyRows ready;

  @Setup(Level.Trial)
  public void make() throws IOException {
    folder = Files.createTempDirectory("parts");
    Path file = folder.resolve("launches.json");
    LaunchData.write(file, LaunchData.Form.NDJSON, MEGABYTES * 1_000_000L);
    text = Files.readAllBytes(file);
    source = FileSource.of(file);
    design = Suggester.suggest(profile());
    fact = design.tables().getFirst();
    try (JsonTokens tokens = new JsonTokens("launches", text)) {
      while (tokens.next() != JsonEvent.END) {
        records.add(new SourceRecord(records.size() + 1L, 1, JsonReader.value(tokens)));
      }
    }
    PackedRows all = new PackedRows(fact.stagedColumns().size());
    Normaliser normaliser =
        new Normaliser(
            design,
            (table, packed) -> {
              if (table.equals(fact)) {
                all.addAll(packed);
              }
            });
    records.forEach(record -> normaliser.add("", "launches", record));
    rows = all;
    ready = form(Compression.NONE).ready(rows, fact.stagedColumns());
  }

  @TearDown(Level.Trial)
  public void clear() throws IOException {
    for (String name : List.of("launches.json", "part")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Benchmark
  public int tokenise() {
    int found = 0;
    try (JsonTokens tokens = new JsonTokens("launches", text)) {
      while (tokens.next() != JsonEvent.END) {
        found++;
      }
    }
    return found;
  }

  /// The rival of [#tokenise].
  @Benchmark
  public int tokeniseByJackson() throws IOException {
    int found = 0;
    try (JsonParser tokens = new JsonFactory().createParser(text)) {
      while (tokens.nextToken() != null) {
        found++;
      }
    }
    return found;
  }

  @Benchmark
  public int read() {
    int found = 0;
    try (JsonTokens tokens = new JsonTokens("launches", text)) {
      while (tokens.next() != JsonEvent.END) {
        found += JsonReader.value(tokens).isEmpty() ? 0 : 1;
      }
    }
    return found;
  }

  /// With reading; on as many threads as there are processors.
  @Benchmark
  public Profile profile() {
    return Profiler.profile(List.of(source), (_, _) -> {}, new Cancellation());
  }

  @Benchmark
  public long normalise() {
    long[] bytes = {0};
    Normaliser normaliser = new Normaliser(design, (_, packed) -> bytes[0] += packed.size());
    records.forEach(record -> normaliser.add("", "launches", record));
    normaliser.finish();
    return bytes[0];
  }

  /// Of the fact's rows, some 40 % of the text.
  @Benchmark
  public ReadyRows format() {
    return form(Compression.NONE).ready(rows, fact.stagedColumns());
  }

  /// As [#format].
  @Benchmark
  public String fingerprint() {
    RowTotals totals = new RowTotals(fact.stagedColumns());
    totals.add(rows);
    return totals.fingerprint();
  }

  /// As [#format].
  @Benchmark
  public void compressByZstd() throws IOException {
    compress(Compression.ZSTD);
  }

  /// As [#format].
  @Benchmark
  public void compressByGzip() throws IOException {
    compress(Compression.GZIP);
  }

  /// All of the text as one key.
  @Benchmark
  public long hashKeys() {
    return Fnv1a.hash(text);
  }

  private void compress(Compression compression) throws IOException {
    try (PartWriter part =
        form(compression).write(folder.resolve("part"), fact.stagedColumns(), HELD_BYTES)) {
      part.write(ready, 0, rows.count());
    }
  }

  private static PartForm form(Compression compression) {
    return new PartForm.Csv(compression);
  }
}
