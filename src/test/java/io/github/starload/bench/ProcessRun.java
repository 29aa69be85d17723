package io.github.starload.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One process from its start to its end.
///
/// @param seconds by the clock
/// @param cpuSeconds of all its threads, as far as the last look at it, within some 20 ms
/// @param peakBytes of memory, 0 where the system does not tell
/// @param rows by table, as the process printed them
record ProcessRun(double seconds, double cpuSeconds, long peakBytes, Map<String, Long> rows) {
  private static final int MILLIS_BETWEEN_LOOKS = 20;
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final Pattern ROWS = Pattern.compile("(?m)^([a-z_]+) +(\\d+)");

  /// Runs a command whose output is kept in a file.
  ///
  /// @throws IOException also if it fails
  static ProcessRun of(List<String> command, Path home, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("STARLOAD_HOME", home.toString());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    double cpu = 0;
    long peak = 0;
    while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().map(used -> used.toMillis() / 1e3).orElse(cpu);
      peak = Math.max(peak, peak(process.pid()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String printed = Files.readString(output);
    if (process.exitValue() != 0) {
      throw new IOException("Failed: " + command.getLast() + "\n" + printed);
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    Matcher line = ROWS.matcher(printed);
    while (line.find()) {
      rows.put(line.group(1), Long.valueOf(line.group(2)));
    }
    return new ProcessRun(seconds, cpu, peak, rows);
  }

  private static long peak(long pid) {
    try {
      Matcher found = PEAK.matcher(Files.readString(Path.of("/proc", "" + pid, "status")));
      return found.find() ? Long.parseLong(found.group(1)) << 10 : 0;
    } catch (IOException ended) {
      return 0;
    }
  }
}
