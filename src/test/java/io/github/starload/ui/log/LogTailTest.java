package io.github.starload.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.problem.Cancellation;
import io.github.starload.ui.log.LogLine.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  private static final String BEGUN = "2026-11-25 21:00:00.000 INFO [main] Loader: begun\n";
  private static final String BROKE =
      "2026-11-25 21:00:01.000 ERROR [main] Loader: broke\n\tat X\n";

  @TempDir Path folder;

  @Test
  void linesOfTheNewestFileAreShownWithTheLevelOfWhatTheyBelongTo() throws IOException {
    Files.writeString(folder.resolve("starload-2026-11-24.0.log"), "an older file\n");
    Path log = Files.writeString(folder.resolve("starload-2026-11-25.0.log"), BEGUN + BROKE);
    Files.writeString(folder.resolve("sandbox.txt"), "no log\n");

    assertThat(first())
        .extracting(LogLine::level)
        .containsExactly(Level.INFO, Level.ERROR, Level.ERROR);
    assertThat(LogViewModel.text(first())).isEqualTo(Files.readString(log));
  }

  @Test
  void whatIsWrittenLaterIsShownToo() throws IOException {
    Path log = Files.writeString(folder.resolve("starload.log"), BEGUN);
    Cancellation cancel = new Cancellation();
    List<Integer> sizes = new ArrayList<>();
    new LogTail(folder)
        .follow(
            lines -> {
              sizes.add(lines.size());
              if (sizes.size() == 1) {
                append(log, BROKE);
              } else {
                cancel.request();
              }
            },
            cancel);

    assertThat(sizes).containsExactly(1, 3);
  }

  @Test
  void onlyTheEndOfALongFileIsRead() throws IOException {
    String many =
        IntStream.range(0, 20_000).mapToObj(i -> BEGUN + i + "\n").collect(Collectors.joining());
    Files.writeString(folder.resolve("starload.log"), many);

    assertThat(first()).hasSize(LogTail.MOST_LINES);
    assertThat(first().getLast().text()).isEqualTo("19999");
  }

  @Test
  void aFolderThatIsNotThereYetShowsNothing() {
    Cancellation cancel = new Cancellation();
    cancel.request();
    List<List<LogLine>> shown = new ArrayList<>();
    new LogTail(folder.resolve("none")).follow(shown::add, cancel);

    assertThat(shown).isEmpty();
  }

  private List<LogLine> first() {
    Cancellation cancel = new Cancellation();
    List<LogLine> shown = new ArrayList<>();
    new LogTail(folder)
        .follow(
            lines -> {
              shown.addAll(lines);
              cancel.request();
            },
            cancel);
    return shown;
  }

  private static void append(Path log, String text) {
    try {
      Files.writeString(log, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
