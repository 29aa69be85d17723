package io.github.starload.bench;

import io.github.starload.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Runs Starload and DuckDB in turn on the same launches, checks that both made the same rows, and
/// prints medians and ratios. Files stay below `target/bench`.
final class Bench {
  private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

  private final BenchOptions options;
  private final Path data;
  private final Path design;
  private final Map<String, List<ProcessRun>> runs = new LinkedHashMap<>();

  private Bench(BenchOptions options, Path data) {
    this.options = options;
    this.data = data;
    this.design = data.resolveSibling("launches.starload.json");
  }

  /// Measures what the arguments say, see [BenchOptions], in one word or several.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BenchOptions options = BenchOptions.of(String.join(" ", arguments));
    Path data = Path.of(options.data());
    if (options.data().isEmpty()) {
      String name = options.form() + "-" + options.megabytes();
      data = FOLDER.resolve(name).resolve("launches.json");
      LaunchData.write(data, options.form(), options.megabytes() * 1_000_000);
    }
    new Bench(options, data).run();
  }

  private void run() throws IOException, InterruptedException {
    java(List.of(), Main.class, "design", "suggest", data.toString(), "-o", design.toString());
    java(List.of(), Main.class, "design", "edit", design.toString(), "--contract", "freeze");
    for (int round = 0; round < options.rounds(); round++) {
      take("DuckDB, columns given", duckDb("given"));
      take("Starload, design given", starload("--design", design.toString()));
      take("DuckDB, columns detected", duckDb("detected"));
      take("Starload from nothing", starload());
    }
    print();
  }

  private ProcessRun duckDb(String schema) throws IOException, InterruptedException {
    return java(
        List.of(),
        DuckDbJob.class,
        data.toString(),
        emptied("duckdb").toString(),
        options.codec(),
        Integer.toString(options.threads()),
        schema);
  }

  private ProcessRun starload(String... more) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("stage", data.toString(), "--to", emptied("starload").toString()));
    arguments.addAll(List.of("--compression", options.codec()));
    arguments.addAll(List.of("--threads", Integer.toString(options.threads())));
    arguments.addAll(List.of(more));
    return java(options.jvm(), Main.class, arguments.toArray(String[]::new));
  }

  private static ProcessRun java(List<String> jvm, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(jvm);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
    command.addAll(Arrays.asList(arguments));
    return ProcessRun.of(command, FOLDER.resolve("home"), FOLDER.resolve("output"));
  }

  private static Path emptied(String name) throws IOException {
    Path folder = FOLDER.resolve(name);
    if (Files.exists(folder)) {
      try (Stream<Path> inside = Files.walk(folder)) {
        for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return folder;
  }

  private void take(String name, ProcessRun run) throws IOException {
    runs.computeIfAbsent(name, _ -> new ArrayList<>()).add(run);
    ProcessRun first = runs.values().iterator().next().getFirst();
    for (Map.Entry<String, Long> table : first.rows().entrySet()) {
      long rows = run.rows().getOrDefault(table.getKey(), -1L);
      if (rows != table.getValue()) {
        throw new IOException(
            "%s made %d rows of %s, not %d"
                .formatted(name, rows, table.getKey(), table.getValue()));
      }
    }
  }

  private void print() throws IOException {
    double megabytes = Files.size(data) / 1e6;
    System.out.printf(
        "%.0f MB of launches, %s, %s, %d threads, %d rounds in turn, medians%n%n",
        megabytes,
        options.data().isEmpty() ? options.form().name().toLowerCase(Locale.ROOT) : options.data(),
        options.codec(),
        options.threads(),
        options.rounds());
    System.out.printf(
        "%-26s %8s %8s %8s %8s %10s %10s%n",
        "", "seconds", "MB/s", "CPU s", "peak MB", "x DuckDB", "CPU ratio");
    runs.forEach((name, all) -> line(name, all, megabytes));
  }

  /// Ratios are medians of the ratios of neighbours: the machine may be busier now and then.
  private void line(String name, List<ProcessRun> all, double megabytes) {
    List<ProcessRun> rival =
        runs.get(name.endsWith("nothing") ? "DuckDB, columns detected" : "DuckDB, columns given");
    double faster = median(paired(rival, all, ProcessRun::seconds));
    double cpu = median(paired(all, rival, ProcessRun::cpuSeconds));
    System.out.printf(
        "%-26s %8.2f %8.1f %8.2f %8.0f %10.2f %10.2f%n",
        name,
        median(all.stream().map(ProcessRun::seconds).toList()),
        megabytes / median(all.stream().map(ProcessRun::seconds).toList()),
        median(all.stream().map(ProcessRun::cpuSeconds).toList()),
        median(all.stream().map(run -> run.peakBytes() / 1e6).toList()),
        faster,
        cpu);
  }

  private static List<Double> paired(
      List<ProcessRun> left, List<ProcessRun> right, ToDoubleFunction<ProcessRun> measure) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      ratios.add(measure.applyAsDouble(left.get(i)) / measure.applyAsDouble(right.get(i)));
    }
    return ratios;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
