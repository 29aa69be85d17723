package io.github.starload.ui.log;

import io.github.starload.problem.Cancellation;
import io.github.starload.problem.DrawingThread;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The end of the newest log file of a folder, just as it was written: what is masked there is
/// masked here. However long the file, only its end is read.
///
/// @param folder need not exist yet
record LogTail(Path folder) implements LogSource {
  /// Far more than a person scrolls through.
  static final int MOST_LINES = 2_000;

  private static final long MOST_BYTES = 512 * 1024;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

  /// As tinylog.properties says.
  private static final Pattern BEGINNING =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d [\\d:.]{12} (TRACE|DEBUG|INFO|WARN|ERROR) .*");

  /// What tells that a file has changed.
  private record Seen(Path file, long bytes, FileTime time) {}

  @Override
  public void follow(Consumer<List<LogLine>> show, Cancellation cancel) {
    DrawingThread.keepOff("read the log");
    CountDownLatch stop = new CountDownLatch(1);
    cancel.onRequest(stop::countDown);
    Optional<Seen> seen = Optional.empty();
    try {
      do {
        Optional<Seen> now = newest();
        if (now.isPresent() && !now.equals(seen)) {
          show.accept(lines(now.get()));
        }
        seen = now;
      } while (!stop.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw StarloadException.environment(
          LogWords.UNREADABLE.text(folder, e.getMessage()),
          Location.NOWHERE,
          LogWords.UNREADABLE_DO.text(),
          e);
    }
  }

  private Optional<Seen> newest() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<Seen> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".log")).toList()) {
        all.add(new Seen(file, Files.size(file), Files.getLastModifiedTime(file)));
      }
    }
    return all.stream().max(Comparator.comparing(Seen::time).thenComparing(Seen::file));
  }

  private static List<LogLine> lines(Seen file) throws IOException {
    long from = Math.max(0, file.bytes() - MOST_BYTES);
    ByteBuffer end = ByteBuffer.allocate((int) (file.bytes() - from));
    try (FileChannel channel = FileChannel.open(file.file())) {
      while (end.hasRemaining() && channel.read(end, from + end.position()) >= 0) {}
    }
    List<String> texts =
        new String(end.array(), 0, end.position(), StandardCharsets.UTF_8).lines().toList();
    // The first may have lost its beginning.
    List<String> whole = from > 0 ? texts.subList(Math.min(1, texts.size()), texts.size()) : texts;
    return levelled(whole.subList(Math.max(0, whole.size() - MOST_LINES), whole.size()));
  }

  private static List<LogLine> levelled(List<String> texts) {
    List<LogLine> lines = new ArrayList<>();
    LogLine.Level level = LogLine.Level.INFO;
    for (String text : texts) {
      Matcher beginning = BEGINNING.matcher(text);
      level = beginning.matches() ? LogLine.Level.valueOf(beginning.group(1)) : level;
      lines.add(new LogLine(level, text));
    }
    return lines;
  }
}
