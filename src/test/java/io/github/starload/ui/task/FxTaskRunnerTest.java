package io.github.starload.ui.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FxTaskRunnerTest {
  private final FxTaskRunner runner = new FxTaskRunner();

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    assertThat(runner.close(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void workRunsOffTheFxThreadAndItsAnswerOnIt() throws Exception {
    CompletableFuture<List<Boolean>> threads = new CompletableFuture<>();
    Platform.runLater(
        () ->
            runner.run(
                _ -> Platform.isFxApplicationThread(),
                worked -> threads.complete(List.of(worked, Platform.isFxApplicationThread())),
                problem -> threads.completeExceptionally(new StarloadException(problem))));

    assertThat(threads.get(10, TimeUnit.SECONDS)).containsExactly(false, true);
  }

  @Test
  void lastPaintedValueIsShownBeforeTheAnswer() throws Exception {
    List<Integer> shown = new CopyOnWriteArrayList<>();
    CompletableFuture<List<Integer>> atAnswer = new CompletableFuture<>();
    Platform.runLater(
        () ->
            runner.run(
                painting -> {
                  Consumer<Integer> paint = painting.latest(shown::add);
                  for (int i = 1; i <= 100_000; i++) {
                    paint.accept(i);
                  }
                  return "done";
                },
                _ -> atAnswer.complete(List.copyOf(shown)),
                problem -> atAnswer.completeExceptionally(new StarloadException(problem))));

    assertThat(atAnswer.get(10, TimeUnit.SECONDS)).endsWith(100_000).hasSizeLessThan(1000);
  }

  @Test
  void problemComesBackAsIt() throws Exception {
    assertThat(problemOf(() -> StarloadException.cancelled("nothing was changed")).what())
        .isEqualTo("Cancelled: nothing was changed");
  }

  @Test
  void anythingElseComesBackAsOurDefect() throws Exception {
    assertThat(problemOf(() -> new IllegalArgumentException("secret")).kind())
        .isEqualTo(ProblemKind.DEFECT);
  }

  @Test
  void workIsStartedOnTheFxThreadOnly() {
    assertThatIllegalStateException().isThrownBy(() -> runner.run(_ -> 1, _ -> {}, _ -> {}));
  }

  private Problem problemOf(Supplier<RuntimeException> thrown) throws Exception {
    CompletableFuture<Problem> problem = new CompletableFuture<>();
    Platform.runLater(
        () ->
            runner.run(
                _ -> {
                  throw thrown.get();
                },
                _ -> problem.completeExceptionally(new AssertionError("no problem")),
                problem::complete));
    return problem.get(10, TimeUnit.SECONDS);
  }
}
